import { isOfBefore, type Attempt } from './attempt';
import { dayOf } from '../days';
import { facts as allFacts } from '../facts';
import type { Improvement } from '../improvement';
import type { Viewer } from './independence';
import { relatedBy } from '../links/relations';
import type { Requirement } from './requirement';

type Left = Pick<Improvement, 'facts' | 'actions' | 'attachments' | 'attempt' | 'relations'>;

/** Whether something is there for a requirement, and the attempt before left all of it. */
export function isLeftOver(record: Left, { fact, ofThisAttempt }: Requirement, { timeZone }: Pick<Viewer, 'timeZone'>): boolean {
  const { facts, attempt } = record;
  if (ofThisAttempt === undefined || attempt === null) return false;
  switch (fact) {
    case 'actions':
      return areLeft(record.actions, attempt.planned);
    case 'correctiveActions':
      return areLeft(relatedBy(record.relations, 'is corrected by'), attempt.planned);
    case 'evidenceIsGiven':
      return isEvidenceLeft(record, attempt);
    default:
      return isFactLeft({ facts, attempt }, { fact, ofThisAttempt }, timeZone);
  }
}

interface Begun extends Pick<Left, 'facts'> {
  readonly attempt: Attempt;
}

function isFactLeft(
  { facts, attempt }: Begun,
  { fact, ofThisAttempt }: Pick<Requirement, 'fact' | 'ofThisAttempt'>,
  timeZone: string,
): boolean {
  const known = allFacts.find((candidate) => candidate === fact);
  const value = known === undefined ? null : facts[known];
  if (known === undefined || value === null) return false;
  const isEarlier = ofThisAttempt === 'dated' && String(value) < dayOf(new Date(attempt.sentBackAt), timeZone);
  return isOfBefore(attempt, known) || isEarlier;
}

function isEvidenceLeft({ facts: { evidence }, attachments }: Left, attempt: Attempt): boolean {
  if (attachments === 0 && evidence === null) return false;
  return attempt.files === 0 && (evidence === null || isOfBefore(attempt, 'evidence'));
}

/** A new attempt has a plan once something of it is still to be done, or was added for it. */
function areLeft(actions: readonly { readonly key: string; readonly done: boolean }[], planned: readonly string[]): boolean {
  return actions.length > 0 && actions.every(({ key, done }) => done && !planned.includes(key));
}
