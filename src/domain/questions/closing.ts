import { isReasonForNone } from '../links/document-words';
import { isEnd } from '../lifecycle/stages';
import { counted } from '../counts';
import {
  entriesOf,
  entryOf,
  found,
  lacking,
  missing,
  pageEvidence,
  sayOn,
  type Evidence,
  type Finding,
  type Questioned,
} from './questioned';

/** 12: a page at its version, or why none had to change; a title typed by hand shows nothing. */
export function findDocument(questioned: Questioned): Finding {
  const { pages, improvement } = questioned;
  const { documentation } = improvement.facts;
  if (pages.length > 0) {
    const words = pages.map(({ title, version }) => `“${title}”, version ${version}`).join('; ');
    return found(`It is documented in ${words}.`, pages.map(pageEvidence));
  }
  if (documentation !== null && isReasonForNone(documentation)) return found(`${documentation}.`, entryOf(questioned, 'Documentation'));
  if (documentation !== null)
    return missing(`Documentation says “${documentation}”; the page itself, linked at its version, would show it.`);
  return missing('A linked Confluence page at its version, or the reason why no document changed.');
}

/** 13: who was told, when, and the proof. */
export function findCommunication(questioned: Questioned): Finding {
  const lack = lacking(questioned, [
    ['audience', 'Communicated to'],
    ['communicatedOn', 'Communicated on'],
    ['communicationProof', 'Communication proof'],
  ]);
  if (lack !== null) return lack;
  const { audience, communicatedOn, communicationProof } = questioned.improvement.facts;
  const words = `${audience ?? ''} on ${sayOn(communicatedOn ?? '', questioned)}; proof: ${communicationProof ?? ''}.`;
  return found(words, entriesOf(questioned, ['Communicated to', 'Communicated on', 'Communication proof']));
}

/** 14: in time, or what was done about being late. */
export function findEscalation(questioned: Questioned): Finding {
  const { improvement, viewer, doneAt } = questioned;
  const { place, facts } = improvement;
  if (place === 'declined') return found('It was declined: nothing is due any more.', entryOf(questioned, 'Decline reason'));
  const lack = lacking(questioned, [['dueDate', 'Due date']]);
  if (lack !== null) return lack;
  const dueDate = facts.dueDate ?? '';
  const evidence = entryOf(questioned, 'Due date');
  const due = `Due on ${sayOn(dueDate, questioned)}${sayPostponed(questioned)}`;
  if (isEnd(place) && doneAt !== null) return found(`${due}, ended on ${sayOn(doneAt, questioned)}.`, evidence);
  if (dueDate >= viewer.today) return found(`${due}; it is not overdue.`, evidence);
  const { holdReason, holdUntil } = facts;
  if (place === 'on-hold' && holdReason !== null && holdUntil !== null && holdUntil >= viewer.today) {
    const hold = entriesOf(questioned, ['Hold reason', 'On hold until']);
    return found(`${due}, on hold until ${sayOn(holdUntil, questioned)}: “${holdReason}”.`, [...evidence, ...hold]);
  }
  return missing(`${due}, which has passed: a new date, or a hold with a reason, would show that somebody decided.`);
}

function sayPostponed({ trail }: Questioned): string {
  const lines = trail.entries
    .flatMap((entry) => entry.lines)
    .filter(({ label, from, to }) => label === 'Due date' && from !== null && to !== null);
  const times = lines.filter(({ from, to }) => (to ?? '') > (from ?? '')).length;
  return times === 0 ? '' : ` (put off ${counted(times, 'time', 'times')})`;
}

const sayReviews = ({ reviews }: Questioned) => reviews.map(({ title }) => `“${title}”`).join(', ');

/** 15: a review that decided about it had it before it. */
export function findReview(questioned: Questioned): Finding {
  if (questioned.reviews.length === 0)
    return missing('A management review that took it up. The file of a signed review lists every record that it showed.');
  return found(`It was before ${sayReviews(questioned)}.`, questioned.reviews.map(pageEvidence));
}

/** 16: 9.3.3. */
export function findReviewDecision(questioned: Questioned): Finding {
  if (questioned.reviews.length === 0) return missing('A decision of a management review that is linked to it.');
  return found(`It is among the decisions of ${sayReviews(questioned)}.`, questioned.reviews.map(pageEvidence));
}

/** 27: 10.2 e. */
export function findIsmsChange(questioned: Questioned): Finding {
  const lack = lacking(questioned, [['ismsChange', 'ISMS change']]);
  return lack ?? found(`${questioned.improvement.facts.ismsChange ?? ''}.`, entryOf(questioned, 'ISMS change'));
}

/** 25: the history itself. */
export function findHistory(questioned: Questioned): Finding {
  const { entries, limits } = questioned.trail;
  const [first, last] = [entries[0], entries.at(-1)];
  if (first === undefined || last === undefined) return missing('An entry of Jira’s history.');
  const nameless = entries.filter(({ by }) => by?.kind !== 'person' && by?.kind !== 'app').length;
  const gaps = limits.filter(({ kind }) => kind === 'gap' || kind === 'file-gone' || kind === 'history-cut').length;
  const who = nameless === 0 ? 'each with its author' : `${nameless} of them without a named author`;
  const words = `${counted(entries.length, 'entry', 'entries')} from ${sayOn(first.at, questioned)} to ${sayOn(last.at, questioned)}, ${who}`;
  return found(`${words}; ${gaps === 0 ? 'no gap is known' : counted(gaps, 'gap is known', 'gaps are known')}.`, endsOf(first.id, last.id));
}

function endsOf(first: string, last: string): readonly Evidence[] {
  const ends: readonly Evidence[] = [
    { kind: 'entry', id: first, words: 'the first' },
    { kind: 'entry', id: last, words: 'the last' },
  ];
  return first === last ? ends.slice(0, 1) : ends;
}
