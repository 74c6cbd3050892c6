import type { Source } from './sources';

const speakingWords: readonly (readonly [Source, RegExp])[] = [
  ['threat-intelligence', /\b(threat|cve|advisory|ransomware|intelligence)\b/i],
  ['nonconformity', /\b(incident|outage|breach|nonconformity|non-conformity|bug|failure)\b/i],
  ['audit', /\b(audit|auditor|finding)\b/i],
  ['management-review', /\b(management review|review meeting|board)\b/i],
  ['monitoring', /\b(monitoring|metric|kpi|alert|alerts|measurement)\b/i],
  ['stakeholder-feedback', /\b(feedback|complaint|survey|customer|stakeholder|suggestion)\b/i],
];

/** Where an improvement raised from a record probably comes from, by the record's type and then its title; `null` when nothing speaks. */
export function guessSource(type: string, title: string): Source | null {
  for (const text of [type, title]) {
    const match = speakingWords.find(([, pattern]) => pattern.test(text));
    if (match !== undefined) return match[0];
  }
  return null;
}
