/** Frameworks whose points the same evidence may help. */
export const frameworks = ['nist-csf', 'nist-800-53', 'nis2', 'soc-2', 'gdpr', 'iso-2013'] as const;
export type Framework = (typeof frameworks)[number];

export interface FrameworkFacts {
  readonly name: string;
  /** Who says which of its points belong to which clause or control. */
  readonly credit: string;
  readonly licence: string;
  /** What the pairs do not say. */
  readonly caveat: string;
}

const publicTables = 'Pairs on which two independent public tables agree';
const ofTheUnitedStates = 'Work of the United States government, not under copyright there';

export const frameworkFacts: Readonly<Record<Framework, FrameworkFacts>> = {
  'nist-csf': {
    name: 'NIST Cybersecurity Framework 2.0',
    credit: 'NIST, informative references of the framework (OLIR)',
    licence: ofTheUnitedStates,
    caveat: 'NIST calls every pair related, never sufficient.',
  },
  'nist-800-53': {
    name: 'NIST SP 800-53 Rev. 5',
    credit: 'NIST, OLIR reference 155 of 12 October 2023',
    licence: ofTheUnitedStates,
    caveat: 'In places the table of NIST goes deeper than the clauses named here.',
  },
  nis2: {
    name: 'NIS2, annex of Implementing Regulation (EU) 2024/2690',
    credit: 'ENISA, technical implementation guidance',
    licence: 'CC BY 4.0; changed: only numbers are kept, ordered by clause and control',
    caveat: 'Guidance of an agency, which is not the law.',
  },
  'soc-2': {
    name: 'SOC 2, Trust Services Criteria 2017 (points of focus 2022)',
    credit: publicTables,
    licence: 'Numbers only; the AICPA holds the copyright in the criteria',
    caveat: 'A cautious core: public tables disagree on most pairs.',
  },
  gdpr: {
    name: 'GDPR, Articles 32 to 34',
    credit: publicTables,
    licence: 'Numbers only; law of the European Union',
    caveat: 'At the level of articles and their points.',
  },
  'iso-2013': {
    name: 'ISO/IEC 27001:2013, Annex A',
    credit: publicTables,
    licence: 'Numbers only; ISO and IEC hold the copyright in the standard',
    caveat: 'Eleven controls of 2022 have no predecessor.',
  },
};

/** How the points of a framework are grouped: what their numbers begin with. */
const groupPatterns: Readonly<Record<Framework, RegExp>> = {
  'nist-csf': /^[A-Z]{2}\.[A-Z]{2}/,
  'nist-800-53': /^[A-Z]{2}/,
  nis2: /^\d+(?:\.\d+)?/,
  'soc-2': /^[A-Z]+\d+/,
  gdpr: /^Art\. \d+(?:, \d+)*/,
  'iso-2013': /^A\.\d+\.\d+/,
};

/** The group that a point belongs to: ID.IM for ID.IM-01; a point of another shape is its own. */
export function groupOf(framework: Framework, point: string): string {
  return groupPatterns[framework].exec(point)?.[0] ?? point;
}
