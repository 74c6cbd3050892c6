import { isRegrade, type GradeChange } from '../history/grade-changes';
import { goingOf } from '../lifecycle/progress';
import { relatedBy } from '../links/relations';
import type { RegisterRow } from '../register/register-row';
import { isWithin } from '../summary/period';
import { found, missing, sayOn, type Finding } from '../questions/questioned';
import { isTakenUp, listOf, ofKind, sayCount, type AskedPeriod } from './asked-period';
import type { AskedRecord } from './asked-record';
import { having, roll, type Rolled } from './rolled';

/** Whether Jira gave a record, and it has something. */
function recorded({ records }: AskedPeriod, has: (record: AskedRecord) => boolean): (row: RegisterRow) => boolean {
  return ({ issueId }) => {
    const record = records.get(issueId);
    return record !== undefined && has(record);
  };
}

/** What was not read is not said to lack anything: Jira is asked about so many records and no more. */
function rollRead(asked: AskedPeriod, rolled: Rolled): Finding {
  return roll({ ...rolled, unread: rolled.of.filter(({ issueId }) => !asked.records.has(issueId)) });
}

/** 19: every objective that is pursued, by what serves it and whether its number moved. */
export function findServed(asked: AskedPeriod): Finding {
  const of = ofKind(asked.alive, 'objective').filter(isTakenUp);
  const has = ({ facts, relations }: AskedRecord) => relatedBy(relations, 'is served by').length > 0 && goingOf(facts) !== 'not measured';
  return rollRead(asked, {
    of,
    has: recorded(asked, has),
    who: 'security objectives that were taken up',
    claim: 'are served by a record and were measured since their baseline',
    need: 'one that a record serves, with a measurement since its baseline,',
  });
}

/** 21: the steps of 10.2 of what ended; whether each was done well stands in its own audit trail. */
export function findReactions(asked: AskedPeriod): Finding {
  const of = ofKind(asked.alive, 'nonconformity').filter(({ doneAt }) => isWithin(doneAt, asked.bounds));
  const has = ({ facts, relations }: AskedRecord) =>
    [facts.correction, facts.cause, facts.similarCases, facts.effectiveness].every((fact) => fact !== null) &&
    relatedBy(relations, 'is corrected by').length > 0;
  return rollRead(asked, {
    of,
    has: recorded(asked, has),
    who: 'nonconformities that ended in the period',
    ...having('a correction, a cause, similar ones checked, a corrective action and a verdict'),
  });
}

interface Softening {
  readonly record: AskedRecord;
  readonly change: GradeChange;
}

const isSoftening = (change: GradeChange) => isRegrade(change) && (change.step === 'lowered' || change.step === 'removed');

/** 22: every grade, and each time that one was softened. */
export function findGrades(asked: AskedPeriod): Finding {
  const of = ofKind(asked.alive, 'nonconformity').filter(isTakenUp);
  const finding = rollRead(asked, {
    of,
    has: recorded(asked, ({ facts }) => facts.grade !== null),
    who: 'nonconformities that were taken up',
    ...having('a grade'),
  });
  if (of.length === 0) return finding;
  const softened = of.flatMap(({ issueId }): readonly Softening[] => {
    const record = asked.records.get(issueId);
    return record === undefined ? [] : record.gradeChanges.filter(isSoftening).map((change) => ({ record, change }));
  });
  const sentence = `${finding.sentence} ${saySoftened(softened, asked)}`;
  const keys = [...new Map(softened.map(({ record }) => [record.key, record])).values()];
  const evidence = [...finding.evidence, ...listOf(keys, 'softened', 'softened')];
  return finding.state === 'evidenced' ? found(sentence, evidence) : missing(sentence, evidence);
}

function saySoftened(softened: readonly Softening[], asked: AskedPeriod): string {
  if (softened.length === 0) return 'None was softened, as far as Jira’s history tells.';
  const told = softened.map(({ record, change: { from, to, by, at } }) => {
    const who = by?.kind === 'person' ? by.name : 'no named person';
    return `${record.key} from ${from ?? 'none'} to ${to ?? 'none'} by ${who} on ${sayOn(at, asked)}`;
  });
  return `${sayCount(softened.length, 'softening', 'softenings')}: ${told.join('; ')}.`;
}
