import controlsByConcept from './concepts.json';

/** The cybersecurity concepts, one of the attributes that ISO/IEC 27002:2022 gives to every control. */
export const concepts = ['Identify', 'Protect', 'Detect', 'Respond', 'Recover'] as const;
export type Concept = (typeof concepts)[number];

const conceptsByControl = new Map<string, Concept[]>();
for (const concept of concepts) {
  for (const id of controlsByConcept[concept]) conceptsByControl.set(id, [...(conceptsByControl.get(id) ?? []), concept]);
}

/** The concepts of a control; none for a number that is no control of 2022. */
export function conceptsOf(controlId: string): readonly Concept[] {
  return conceptsByControl.get(controlId) ?? [];
}

/** The controls that bear a concept. */
export function controlsOf(concept: Concept): readonly string[] {
  return controlsByConcept[concept];
}
