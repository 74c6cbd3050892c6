import { reactionOf, isRecorded } from '../kinds/reaction';
import { isRegrade } from '../history/grade-changes';
import type { OwnersThen } from '../lifecycle/former-owners';
import { formerPartOf } from '../lifecycle/independence';
import type { Visit } from '../improvement';
import { placeNames } from '../lifecycle/stages';
import { nameOfPerson } from './planning';
import { counted } from '../counts';
import { arrivalOf, entriesOf, entryOf, found, lacking, missing, sayOn, type Evidence, type Finding, type Questioned } from './questioned';

/** The last step out of Verifying; waiting is none. */
function findVerifyingStep(visits: readonly Visit[]): Visit | undefined {
  const walked = visits.filter(({ place }) => place !== 'on-hold' && place !== 'declined');
  return walked.findLast((_, index) => walked[index - 1]?.place === 'verifying');
}

/** 9: whoever took the step out of Verifying verified it, whatever name a field holds. */
export function findVerifier(questioned: Questioned): Finding {
  const { improvement } = questioned;
  const lack = lacking(questioned, [['effectiveness', 'Effectiveness']]);
  const step = findVerifyingStep(improvement.visits);
  if (lack !== null || step === undefined)
    return missing('The step out of Verifying with a verdict, by somebody who did not carry it out.');
  const { by, place, enteredAt } = step;
  const [name, on] = [nameOfPerson(by), sayOn(enteredAt, questioned)];
  if (name === null || by?.kind !== 'person')
    return missing(`It left Verifying on ${on}, but Jira’s history names no person who took the step.`);
  const owners = questioned.ownersAt(enteredAt);
  const part = sayPart(questioned, owners, by.accountId);
  if (part !== null)
    return missing(`${name} took the step out of Verifying on ${on} and ${part}: a verdict of somebody else would show it.`);
  const words = `${name} judged it “${improvement.facts.effectiveness ?? ''}” and took it to ${placeNames[place]} on ${on}; until then ${name} neither owned it nor was the assignee of a part of it.${sayLater(questioned, owners, by.accountId)}`;
  return found(words, [...arrivalOf(questioned, place, enteredAt), ...entriesOf(questioned, ['Effectiveness', 'Owner'])]);
}

/** What a person had to do with it when it was verified, however much there is to look back at; `null` for nothing. */
function sayPart({ improvement, timeZone }: Questioned, { owner, former }: OwnersThen, accountId: string): string | null {
  const owned = former.find((candidate) => candidate.accountId === accountId);
  const part = formerPartOf(improvement, accountId);
  if (owner === accountId) return 'owned it then';
  if (owned !== undefined) return `owned it until ${sayOn(owned.until, { timeZone })}`;
  if (improvement.implementers.includes(accountId)) return 'is the assignee of a part of it';
  return part === null ? null : `was the assignee of ${part.key} until ${sayOn(part.until, { timeZone })}`;
}

/** Owning it afterwards takes nothing from a verdict, and is said so that nobody has to wonder. */
function sayLater(questioned: Questioned, { later }: OwnersThen, accountId: string): string {
  const since = later.find((candidate) => candidate.accountId === accountId)?.since;
  return since === undefined ? '' : ` It became theirs only afterwards, on ${sayOn(since, questioned)}.`;
}

/** 10: not before the day that was agreed. */
export function findWaitingTime(questioned: Questioned): Finding {
  const lack = lacking(questioned, [
    ['verifyFrom', 'Verify from'],
    ['actualDate', 'Actual date'],
  ]);
  if (lack !== null) return lack;
  const { verifyFrom, actualDate, secondCheckedOn, secondCheckResult } = questioned.improvement.facts;
  const [agreed, checked] = [sayOn(verifyFrom ?? '', questioned), sayOn(actualDate ?? '', questioned)];
  if ((actualDate ?? '') < (verifyFrom ?? ''))
    return missing(`The result is of ${checked}, before the agreed ${agreed}: a later one would show it.`);
  const again =
    secondCheckedOn === null ? '' : ` A second check on ${sayOn(secondCheckedOn, questioned)} said “${secondCheckResult ?? ''}”.`;
  const words = `It was checked on ${checked}; not before ${agreed} was agreed.${again}`;
  return found(words, entriesOf(questioned, ['Verify from', 'Actual date', 'Second check on']));
}

/** 11: a verdict, and what followed from it. */
export function findReopening(questioned: Questioned): Finding {
  const { trail, reopened, improvement } = questioned;
  const lack = lacking(questioned, [['effectiveness', 'Effectiveness']]);
  if (lack !== null) return lack;
  const verdict = improvement.facts.effectiveness ?? '';
  if (reopened > 0) {
    const marked = trail.entries.filter(({ marks }) => marks.includes('reopened'));
    const evidence = marked.map(({ id, at }): Evidence => ({ kind: 'entry', id, words: `reopened on ${sayOn(at, questioned)}` }));
    return found(`It was reopened ${counted(reopened, 'time', 'times')}; the verdict is now “${verdict}”.`, evidence);
  }
  if (verdict !== 'Effective') return missing(`The verdict is “${verdict}”; reopening it would show what followed.`);
  return found('It was judged effective at the first check; nothing had to be reopened.', entryOf(questioned, 'Effectiveness'));
}

/** 21: the steps of 10.2. */
export function findReaction(questioned: Questioned): Finding {
  const steps = reactionOf(questioned.improvement, questioned.viewer);
  const open = steps.filter((step) => !isRecorded(step));
  if (open.length > 0) return missing(`Of 10.2: ${open.map(({ letter, name }) => `${letter} ${name}`).join('; ')}.`);
  const { correction, cause, similarCases, effectiveness } = questioned.improvement.facts;
  const words = `Corrected: “${correction ?? ''}”; cause: “${cause ?? ''}”; similar ones: “${similarCases ?? ''}”; the actions are “${effectiveness ?? ''}”.`;
  return found(words, entriesOf(questioned, ['Correction', 'Root cause', 'Similar cases', 'Effectiveness']));
}

/** 22: the grade, and whether it was ever softened. */
export function findGrading(questioned: Questioned): Finding {
  const lack = lacking(questioned, [['grade', 'Grade']]);
  if (lack !== null) return lack;
  const grade = questioned.improvement.facts.grade ?? '';
  const changes = questioned.gradeChanges.filter(isRegrade);
  const evidence = entryOf(questioned, 'Grade');
  if (changes.length === 0) return found(`It is graded ${grade} and was never graded otherwise.`, evidence);
  const said = changes.map(({ at, by, from, to, step }) => {
    const way = step === 'lowered' || step === 'removed' ? 'softened' : 'changed';
    return `${way} from ${from ?? 'none'} to ${to ?? 'none'} by ${nameOfPerson(by) ?? 'no named person'} on ${sayOn(at, questioned)}`;
  });
  return found(`It is graded ${grade}; the grade was ${said.join(', then ')}.`, evidence);
}
