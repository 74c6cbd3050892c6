import { carriedWords } from '../review/carried';
import { dataInputs, type DataInput } from '../review/figures';
import { chairOf, type CarriedDecision, type Participant } from '../review/review';
import { inputName, reviewInputs, type ReviewInput } from '../review/review-inputs';
import type { ReviewRecord } from '../review/snapshot';
import { found, missing, pageEvidence, recordEvidence, sayOn, type Finding } from '../questions/questioned';
import { isTakenUp, listOf, ofKind, sayCount, type AskedPeriod, type SignedReview } from './asked-period';

const noReview = missing('A management review that was signed in the period, on a page that you may read.');

/** The newest that can be believed; a finding where there is none. */
export function newestOf({ reviews }: AskedPeriod): SignedReview | Finding {
  const [newest] = reviews;
  if (newest === undefined) return noReview;
  if (newest.trusted) return newest;
  const words = `${newest.record.number} is not what was signed, as far as the app can tell: compare its page with its snapshot file.`;
  return missing(words, [pageEvidence(newest)]);
}

export const isFinding = (value: SignedReview | Finding): value is Finding => 'state' in value;

const isDataInput = (input: ReviewInput): input is DataInput => (dataInputs as readonly ReviewInput[]).includes(input);

/** Considered is a tick; words or numbers stand behind it, or nothing does. */
function isCovered({ inputs, figures, carried, decisions }: ReviewRecord, input: ReviewInput): boolean {
  const { considered, words } = inputs[input];
  if (!considered) return false;
  if (words.trim() !== '') return true;
  if (input === 'a') return carried.length + decisions.length > 0;
  if (!isDataInput(input)) return false;
  const { groups, items, beforeAfter } = figures[input];
  return items.length + beforeAfter.length > 0 || groups.some(({ lines }) => lines.some(({ count }) => count > 0));
}

const sayNames = (people: readonly Participant[]) => people.map(({ name }) => name).join(', ');

/** 17: who chaired and signed, and every input with words or numbers. Who top management is, no system of tickets knows. */
export function findAttendance(asked: AskedPeriod): Finding {
  const review = newestOf(asked);
  if (isFinding(review)) return review;
  const { record } = review;
  const page = [pageEvidence(review)];
  const chair = chairOf(record);
  if (chair?.accountId !== record.signedBy.accountId)
    return missing(`The chair of ${record.number}, by name, as the one who signed it.`, page);
  const empty = reviewInputs.filter((input) => !isCovered(record, input));
  if (empty.length > 0)
    return missing(`${record.number} has neither numbers nor words for ${empty.map(inputName).join('; ')}: they would show it.`, page);
  const others = record.participants.filter(({ accountId }) => accountId !== chair.accountId);
  const company = others.length === 0 ? 'alone' : `with ${sayNames(others)}`;
  const words = `${chair.name} chaired ${record.number} ${company} and signed it on ${sayOn(record.signedAt, asked)}; every input of 9.3.2 has numbers or words. That ${chair.name} is top management stands in your organisation chart, not in Jira.`;
  return found(words, page);
}

const isOpenDecision = ({ work }: CarriedDecision) => work !== null && !work.done;

/** 18: as Jira has them today, each with its age in reviews. */
export function findOpenDecisions(asked: AskedPeriod): Finding {
  const review = newestOf(asked);
  if (isFinding(review)) return review;
  const { decisions } = asked;
  const { number } = review.record;
  const page = [pageEvidence(review)];
  const hidden = decisions.filter(({ work }) => work === null).length;
  if (decisions.length === 0)
    return missing(`${number} decided nothing and carried nothing over: a decision, raised in Jira, would show it.`, page);
  if (hidden > 0)
    return missing(
      `Of ${sayDecisions(decisions)} of ${number}, ${hidden} are gone or not visible to you: somebody who may see them can answer.`,
      page,
    );
  const open = decisions.filter(isOpenDecision);
  const stray = open.filter(({ work }) => work?.owner == null || work.dueDate === null);
  if (stray.length > 0)
    return missing(`An owner and a date for ${stray.map(({ key }) => key).join(', ')}, still open from ${number}.`, page);
  if (open.length === 0)
    return found(`Every decision of ${number} is done (n = ${decisions.length}).`, [
      ...page,
      ...listOf(decisions, 'decision', 'decisions'),
    ]);
  const told = open.map((decision) => `${decision.key} ${carriedWords(decision.reviews)}${sayLate(decision, asked)}`).join('; ');
  const records = open.map(({ key, work }) => recordEvidence({ key, title: work?.title ?? '' }));
  return found(`Of ${sayDecisions(decisions)} of ${number}, ${open.length} open: ${told}.`, [...page, ...records]);
}

const sayDecisions = (decisions: readonly CarriedDecision[]) => sayCount(decisions.length, 'decision', 'decisions');

function sayLate({ work }: CarriedDecision, asked: AskedPeriod): string {
  const due = work?.dueDate ?? null;
  if (due === null) return '';
  return due < asked.today ? `, overdue since ${sayOn(due, asked)}` : `, due ${sayOn(due, asked)}`;
}

const climate = /clima|klima/i;

/** The inputs that can name it: what changed around the organisation, and what interested parties need. */
function climateInputs({ inputs }: ReviewRecord): readonly string[] {
  return (['b', 'c'] as const).filter((input) => climate.test(inputs[input].words)).map((input) => `9.3.2 ${input}`);
}

/** 30: words of a signed review under b or c, or a record of the theme. */
export function findClimate({ alive, reviews }: AskedPeriod): Finding {
  const themed = ofKind(alive, 'improvement', 'objective').filter((row) => row.theme === 'Climate' && isTakenUp(row));
  const told = reviews.filter(({ trusted, record }) => trusted && climateInputs(record).length > 0);
  if (themed.length + told.length === 0)
    return missing('Words about climate change under 9.3.2 b or c of a signed review, or an improvement of the theme Climate.');
  const parts = [
    ...told.map(({ record }) => `${record.number} names it under ${climateInputs(record).join(' and ')}`),
    ...(themed.length > 0 ? [`${sayCount(themed.length, 'record has', 'records have')} the theme Climate`] : []),
  ];
  return found(`${parts.join('; ')}.`, [...told.map(pageEvidence), ...listOf(themed, 'record', 'records')]);
}
