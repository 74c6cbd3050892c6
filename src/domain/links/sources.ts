/** The six sources of improvement opportunities; ids are the values of the Jira field. */
export const sources = [
  'audit',
  'management-review',
  'monitoring',
  'nonconformity',
  'stakeholder-feedback',
  'threat-intelligence',
] as const;
export type Source = (typeof sources)[number];

/** A source's name, and the clause or control it rests on (`null` where the standard has none of its own). */
export const sourceFacts: Readonly<Record<Source, { readonly name: string; readonly reference: string | null }>> = {
  audit: { name: 'Internal audit', reference: '9.2' },
  'management-review': { name: 'Management review', reference: '9.3' },
  monitoring: { name: 'Monitoring and measurement', reference: '9.1' },
  nonconformity: { name: 'Nonconformity or incident', reference: '10.2' },
  'stakeholder-feedback': { name: 'Stakeholder feedback', reference: null },
  'threat-intelligence': { name: 'Threat intelligence', reference: 'A.5.7' },
};

export function isSource(value: string): value is Source {
  return (sources as readonly string[]).includes(value);
}

export const themes = ['People', 'Process', 'Technology', 'Premises', 'Climate'] as const;
export type Theme = (typeof themes)[number];
