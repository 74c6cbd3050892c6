/** The five attributes that ISO/IEC 27002:2022 gives to every control, with their values. No value belongs to two of them. */
export const attributeValues = {
  'control-type': ['Preventive', 'Detective', 'Corrective'],
  'security-property': ['Confidentiality', 'Integrity', 'Availability'],
  concept: ['Identify', 'Protect', 'Detect', 'Respond', 'Recover'],
  capability: [
    'Governance',
    'Asset management',
    'Information protection',
    'Human resource security',
    'Physical security',
    'System and network security',
    'Application security',
    'Secure configuration',
    'Identity and access management',
    'Threat and vulnerability management',
    'Continuity',
    'Supplier relationships security',
    'Legal and compliance',
    'Information security event management',
    'Information security assurance',
  ],
  domain: ['Governance and ecosystem', 'Protection', 'Defence', 'Resilience'],
} as const;

export const attributes = ['control-type', 'security-property', 'concept', 'capability', 'domain'] as const satisfies readonly Attribute[];
export type Attribute = keyof typeof attributeValues;
export type AttributeValue = (typeof attributeValues)[Attribute][number];

export const attributeNames: Readonly<Record<Attribute, string>> = {
  'control-type': 'Control type',
  'security-property': 'Information security property',
  concept: 'Cybersecurity concept',
  capability: 'Operational capability',
  domain: 'Security domain',
};

/** The heading above the figures of an attribute. */
export function attributeTitle(attribute: Attribute): string {
  return `By ${attributeNames[attribute].toLowerCase()}`;
}

/** The values of all five attributes, one attribute after the other. */
export const allAttributeValues: readonly AttributeValue[] = attributes.flatMap((attribute) => attributeValues[attribute]);
