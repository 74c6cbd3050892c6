import { sayDate } from '../day-words';
import { found, missing, pageEvidence, type EvidencePage, type Finding } from '../questions/questioned';
import type { AskedPeriod } from './asked-period';

/** The page of the policy as the reader finds it today. */
export interface PolicyPage extends EvidencePage {
  readonly version: number;
  /** ISO instant of its last change. */
  readonly changedAt: string;
  /** Whether the confirmed sentence still stands on it. */
  readonly holds: boolean;
}

/** What an administrator confirmed, and what is there today. */
export interface ReadPolicy {
  readonly sentence: string;
  readonly confirmedBy: string;
  /** ISO instant. */
  readonly confirmedAt: string;
  /** The version of that day. */
  readonly version: number;
  /** `null` where the reader may not read it, or it is gone. */
  readonly page: PolicyPage | null;
}

const wayOut = 'A Jira administrator names it in the set-up of this app';

const plain = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();

/** Whether a sentence stands in a text, however its lines are broken. */
export function standsIn(sentence: string, text: string): boolean {
  return plain(text).includes(plain(sentence));
}

/** 28: the page, and the sentence of it that a person confirmed: whether words commit to anything, no app can tell. */
export function findPolicy({ policy, timeZone }: AskedPeriod): Finding {
  if (policy === null) {
    return missing(
      `The page of the information security policy, and its sentence that commits to continual improvement, would evidence it; none is named. ${wayOut}.`,
    );
  }
  const { sentence, confirmedBy, version, page } = policy;
  const confirmed = `${confirmedBy} confirmed on ${sayDate(policy.confirmedAt, timeZone)}, in version ${version}`;
  if (page === null) {
    return missing(`The page of the policy that ${confirmed}, is gone or not visible to you: the page would evidence it.`);
  }
  const today = `version ${page.version} of ${sayDate(page.changedAt, timeZone)}`;
  if (!page.holds) {
    const words = `The sentence that ${confirmed}, does not stand in ${today} of “${page.title}”: the sentence that commits to it now would evidence it. ${wayOut}.`;
    return missing(words, [pageEvidence(page)]);
  }
  return found(`“${page.title}”, ${today}, says: “${sentence}” That this commits to it, ${confirmed}.`, [pageEvidence(page)]);
}
