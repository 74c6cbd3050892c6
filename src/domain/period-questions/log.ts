import { inGroups } from '../counts';
import type { RegisterRow } from '../register/register-row';
import { found, missing, recordEvidence, type Evidence, type Finding } from '../questions/questioned';
import { sourceFacts, sources } from '../links/sources';
import { isTakenUp, listOf, ofKind, sayCount, type AskedPeriod } from './asked-period';

const noImprovement = missing('No improvement of the period was taken up; one with its source, owner and state would begin the log.');

const takenUp = ({ alive }: AskedPeriod) => ofKind(alive, 'improvement').filter(isTakenUp);

/** 1: a log that lacks sources or owners is a list of wishes. */
export function findLog({ alive }: AskedPeriod): Finding {
  const log = ofKind(alive, 'improvement');
  if (!log.some(isTakenUp)) return noImprovement;
  const withoutSource = log.filter(({ source }) => source === null);
  const withoutOwner = log.filter((row) => row.ownerId === null && isTakenUp(row));
  const words = sayCount(log.length, 'improvement', 'improvements');
  if (withoutSource.length + withoutOwner.length === 0)
    return found(
      `The log has ${words}, each with key, dates, source and state, and with an owner once it was taken up.`,
      listOf(log, 'improvement', 'improvements'),
    );
  const lacks = [
    ...(withoutSource.length > 0 ? [`${inGroups(withoutSource.length)} without a source`] : []),
    ...(withoutOwner.length > 0 ? [`${inGroups(withoutOwner.length)} without an owner`] : []),
  ];
  return missing(`The log has ${words}, of them ${lacks.join(' and ')}: recording them would complete it.`, [
    ...listOf(withoutSource, 'without a source', 'without a source'),
    ...listOf(withoutOwner, 'without an owner', 'without an owner'),
  ]);
}

/** 2: 10.1 beside 10.2. Where nothing went wrong, nothing shows that the two are kept apart. */
export function findSeparation(asked: AskedPeriod): Finding {
  const log = takenUp(asked);
  const nonconformities = ofKind(asked.alive, 'nonconformity').filter(isTakenUp);
  if (log.length === 0) return noImprovement;
  const lists = [...listOf(log, 'improvement', 'improvements'), ...listOf(nonconformities, 'nonconformity', 'nonconformities')];
  if (nonconformities.length === 0)
    return missing('No nonconformity of the period was taken up; one of its own work type, beside the improvements, would show it.', lists);
  return found('Improvements (10.1) and nonconformities (10.2) are work types of their own, each with its own lifecycle.', lists);
}

/** 3: every source that fed the log, with one example. */
export function findSources(asked: AskedPeriod): Finding {
  const log = takenUp(asked);
  const examples = sources.flatMap((source) => {
    const fed = log.filter((row) => row.source === source);
    const [first] = fed;
    return first === undefined ? [] : [{ source, first, count: fed.length }];
  });
  if (examples.length === 0) return missing('An improvement that was taken up, for each source that feeds the log.');
  const silent = sources.filter((source) => !examples.some((example) => example.source === source));
  const fed = examples.map(({ source, count }) => `${sourceFacts[source].name} ${inGroups(count)}`).join(', ');
  const evidence: readonly Evidence[] = examples.map(({ first }) => recordEvidence(first));
  const rest = silent.map((source) => sourceFacts[source].name).join(', ');
  if (silent.length > 0)
    return missing(`Fed by ${fed}. Nothing came from ${rest}: an improvement from there, or a reason why there is none.`, evidence);
  return found(`All six sources feed it: ${fed}.`, evidence);
}

const fields = ['people', 'physical', 'technological'] as const;
type Field = (typeof fields)[number];

const marksOf: Readonly<Record<Field, { readonly theme: string; readonly controls: string }>> = {
  people: { theme: 'People', controls: 'A.6.' },
  physical: { theme: 'Premises', controls: 'A.7.' },
  technological: { theme: 'Technology', controls: 'A.8.' },
};

function isOf(field: Field): (row: RegisterRow) => boolean {
  const { theme, controls } = marksOf[field];
  return (row) => row.theme === theme || row.controls.some((id) => id.startsWith(controls));
}

/** 24: by theme, or by a control of the group. */
export function findBreadth(asked: AskedPeriod): Finding {
  const log = takenUp(asked);
  if (log.length === 0) return noImprovement;
  const groups = fields.map((field) => ({ field, rows: log.filter(isOf(field)) }));
  const lists = groups.flatMap(({ field, rows }) => listOf(rows, field, field));
  const absent = groups.filter(({ rows }) => rows.length === 0).map(({ field }) => marksOf[field]);
  if (absent.length === 0) {
    const counts = groups.map(({ field, rows }) => `${inGroups(rows.length)} ${field}`).join(', ');
    return found(`Of ${sayCount(log.length, 'improvement', 'improvements')}: ${counts}, by theme or Annex A control.`, lists);
  }
  const wanted = absent.map(({ theme, controls }) => `the theme ${theme} or a control of ${controls.slice(0, -1)}`).join('; ');
  return missing(`An improvement of ${wanted}.`, lists);
}
