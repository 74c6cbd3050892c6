import type { Source } from './sources';

const speakingWords: readonly (readonly [Source, RegExp])[] = [
  ['threat-intelligence', /\b(threats?|cve|advisory|advisories|ransomware|intelligence)\b/i],
  ['nonconformity', /\b(incidents?|outages?|breach|breaches|non-?conformity|non-?conformities|bugs?|failures?)\b/i],
  ['audit', /\b(audits?|auditors?|findings?)\b/i],
  ['management-review', /\b(management reviews?|review meetings?|board)\b/i],
  ['monitoring', /\b(monitoring|metrics?|kpis?|alerts?|measurements?)\b/i],
  ['stakeholder-feedback', /\b(feedback|complaints?|surveys?|customers?|stakeholders?|suggestions?)\b/i],
];

/** As much of a record as tells where it comes from. */
export interface SpeakingRecord {
  readonly type: string;
  readonly project: string;
  readonly title: string;
}

/** Where an improvement raised from a record probably comes from: its type says it best, then its project's name, then its title; `null` when nothing speaks. */
export function guessSource({ type, project, title }: SpeakingRecord): Source | null {
  for (const text of [type, project, title]) {
    const match = speakingWords.find(([, pattern]) => pattern.test(text));
    if (match !== undefined) return match[0];
  }
  return null;
}
