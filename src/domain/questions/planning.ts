import type { Mover, Visit } from '../improvement';
import { priorityOf } from '../priority/priority';
import { relatedBy } from '../links/relations';
import { sourceFacts } from '../links/sources';
import { placeNames } from '../lifecycle/stages';
import { counted } from '../counts';
import { arrivalOf, entriesOf, entryOf, found, lacking, missing, recordEvidence, sayOn, type Finding, type Questioned } from './questioned';

/** 3: a source that is only named is a claim; the record behind it shows it. */
export function findSource(questioned: Questioned): Finding {
  const { facts, relations, kind } = questioned.improvement;
  const from = relatedBy(relations, kind === 'corrective-action' ? 'corrects' : 'is raised from');
  const keys = from.map(({ key, title }) => `${key} “${title}”`).join(', ');
  if (kind === 'corrective-action') {
    return from.length > 0
      ? found(`It corrects ${keys}.`, from.map(recordEvidence))
      : missing('A link to the nonconformity that it corrects.');
  }
  if (facts.source === null) return missing('Improvement source: not recorded, with a link to the record that it came from.');
  const { name, reference } = sourceFacts[facts.source];
  const source = reference === null ? name : `${name} (${reference})`;
  if (from.length === 0) return missing(`The source is said to be ${source}; a link to the record that it came from would show it.`);
  return found(`It came from ${source}: ${keys}.`, [...from.map(recordEvidence), ...entryOf(questioned, 'Improvement source')]);
}

/** 4: taken up by marks, or declined with a reason. */
export function findDecision(questioned: Questioned): Finding {
  const { facts, place, visits } = questioned.improvement;
  const declined = visits.at(-1);
  if (place === 'declined' && declined !== undefined) return findDecline(questioned, declined);
  const lack = lacking(questioned, [
    ['impact', 'Impact'],
    ['effort', 'Effort'],
    ['alignment', 'Alignment'],
  ]);
  if (lack !== null) return lack;
  const score = String(priorityOf(facts, questioned.weights));
  const marks = `impact ${String(facts.impact)}, effort ${String(facts.effort)}, alignment ${String(facts.alignment)}`;
  return found(`Its priority is ${score}, from ${marks}.`, entriesOf(questioned, ['Impact', 'Effort', 'Alignment']));
}

function findDecline(questioned: Questioned, { by, enteredAt }: Visit): Finding {
  const lack = lacking(questioned, [['declineReason', 'Decline reason']]);
  if (lack !== null) return lack;
  const reason = questioned.improvement.facts.declineReason ?? '';
  const who = nameOfPerson(by) ?? 'somebody Jira does not name';
  const evidence = [...arrivalOf(questioned, 'declined', enteredAt), ...entryOf(questioned, 'Decline reason')];
  return found(`It was declined on ${sayOn(enteredAt, questioned)} by ${who}: “${reason}”.`, evidence);
}

/** The name of a person; an app approves and verifies nothing. */
export function nameOfPerson(by: Mover | null): string | null {
  return by?.kind === 'person' ? by.name : null;
}

/** 5: the step out of planning is the approval of the plan, and the history names who took it. */
export function findApproval(questioned: Questioned): Finding {
  const started = questioned.improvement.visits.find(({ place }) => place === 'implementing' || place === 'pursued');
  if (started === undefined) return missing('The step out of planning: nobody has taken it yet.');
  const { place, enteredAt, by } = started;
  const [name, on] = [nameOfPerson(by), sayOn(enteredAt, questioned)];
  if (name === null) return missing(`It went to ${placeNames[place]} on ${on}, but Jira’s history names no person who took the step.`);
  const role = by?.kind === 'person' && by.accountId === questioned.improvement.facts.owner ? ', who owns it,' : '';
  return found(`${name}${role} let it go to ${placeNames[place]} on ${on}.`, arrivalOf(questioned, place, enteredAt));
}

/** 6: what, who, when, how evaluated; of an objective the resources too. */
export function findPlan(questioned: Questioned): Finding {
  const { kind, facts, actions, relations } = questioned.improvement;
  const lack = lacking(questioned, [
    ...(kind === 'objective' ? ([['resources', 'Resources']] as const) : []),
    ['owner', 'Owner'],
    ['dueDate', 'Due date'],
    ['method', 'Verification method'],
  ]);
  const steps = kind === 'nonconformity' ? relatedBy(relations, 'is corrected by') : actions;
  const served = kind === 'objective' ? relatedBy(relations, 'is served by') : [];
  if (steps.length + served.length === 0) {
    const what = { nonconformity: 'A corrective action', objective: 'A child work item, or an improvement that serves it' } as const;
    return missing(`${kind === 'nonconformity' || kind === 'objective' ? what[kind] : 'A child work item'} that says what is done.`);
  }
  if (lack !== null) return lack;
  const who = questioned.nameOf(facts.owner ?? '') ?? 'somebody Jira does not name';
  const done = steps.filter((step) => step.done).length;
  const what = [
    ...(steps.length > 0 ? [`${counted(steps.length, 'action', 'actions')}, ${done} done`] : []),
    ...served.map(({ key }) => key),
  ];
  const words = `${what.join(', ')}; owner ${who}, due ${sayOn(facts.dueDate ?? '', questioned)}; evaluated by “${facts.method ?? ''}”.`;
  return found(words, [
    ...[...steps, ...served].map(recordEvidence),
    ...entriesOf(questioned, ['Owner', 'Due date', 'Verification method']),
  ]);
}
