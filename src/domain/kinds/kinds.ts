/** What the app keeps: each kind is an issue type of Jira with a workflow of its own. */
export const kinds = ['improvement', 'nonconformity', 'corrective-action', 'objective'] as const;
export type Kind = (typeof kinds)[number];

export interface KindFacts {
  /** The issue type has the same name. */
  readonly name: string;
  /** Clause of ISO/IEC 27001:2022 that the kind answers. */
  readonly clause: string;
  readonly description: string;
}

/** 10.1 is proactive, 10.2 reacts to what went wrong, 6.2 says where to go. */
export const kindFacts: Readonly<Record<Kind, KindFacts>> = {
  improvement: { name: 'Improvement', clause: '10.1', description: 'A change that makes the ISMS better, with its proof.' },
  nonconformity: {
    name: 'Nonconformity',
    clause: '10.2',
    description: 'Something that does not meet a requirement, and what was done about it.',
  },
  'corrective-action': {
    name: 'Corrective action',
    clause: '10.2',
    description: 'Removes the cause of a nonconformity, so that it does not come back.',
  },
  objective: {
    name: 'Security objective',
    clause: '6.2',
    description: 'A measured aim of information security, and the plan to reach it.',
  },
};
