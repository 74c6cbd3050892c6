import type { Predicate as JqlPredicate, TerminalClause } from '@atlaskit/jql-ast';
import { badRequest } from '../errors';
import type { History, Issue } from '../model';
import type { Predicate } from './compile-query';
import { resolveIds, resolveMoments, type WrittenOperand } from './operands';
import type { SearchContext } from './search-context';
import type { EntityField, SearchField } from './search-field';
import { userField } from './system-search-fields';
import { toInstant, toLocalTime } from '../time-zone';

/** When and by whom something must have been so. */
interface Limits {
  readonly after: number;
  readonly before: number;
  readonly authorIds: ReadonlySet<string | null> | null;
}

/** `WAS`, `WAS IN`, `WAS NOT`, `CHANGED` with their predicates. @see https://support.atlassian.com/jira-software-cloud/docs/jql-operators/ */
export function compileHistory(clause: TerminalClause, field: SearchField, context: SearchContext, isNegated: boolean): Predicate {
  const fieldId = field.kind === 'entity' ? field.historyFieldId : undefined;
  if (field.kind !== 'entity' || fieldId === undefined)
    throw badRequest(`History searches do not support the '${clause.field.value}' field.`);
  const limits = readLimits(clause.predicates, context);
  const operator = clause.operator ? clause.operator.value : 'was';
  if (operator === 'changed') {
    const from = readValues(clause.predicates, 'from', field, context);
    const to = readValues(clause.predicates, 'to', field, context);
    return (issue) => issue.histories.some((history) => isChange(history, fieldId, from, to) && isWithin(history, limits)) !== isNegated;
  }
  const wanted = new Set(resolveIds(clause.operand, field, context));
  const negative = operator.startsWith('was not') !== isNegated;
  return (issue) => periodsOf(issue, fieldId, field).some((period) => wanted.has(period.value) && overlaps(period, limits)) !== negative;
}

type Values = ReadonlySet<string | null> | null;

const isChange = (history: History, fieldId: string, from: Values, to: Values): boolean =>
  history.items.some((item) => item.fieldId === fieldId && (from === null || from.has(item.from)) && (to === null || to.has(item.to)));

const isWithin = ({ created, authorId }: History, { after, before, authorIds }: Limits): boolean =>
  created >= after && created <= before && (authorIds === null || authorIds.has(authorId));

interface Period {
  readonly value: string | null;
  readonly start: number;
  readonly end: number;
  readonly authorId: string | null;
}

const overlaps = ({ start, end, authorId }: Period, { after, before, authorIds }: Limits): boolean =>
  end > after && start <= before && (authorIds === null || authorIds.has(authorId));

/** The values that a field has had, oldest first. Creation is not in the changelog: the first value is where the first change came from. */
function periodsOf(issue: Issue, fieldId: string, field: EntityField): Period[] {
  const changes = issue.histories.flatMap(({ created, authorId, items }) =>
    items.flatMap((item) => (item.fieldId === fieldId ? [{ from: item.from, to: item.to, start: created, authorId }] : [])),
  );
  const read = field.read(issue);
  const current = typeof read === 'string' ? read : null;
  const first = changes[0] ? changes[0].from : current;
  const starts = [
    { value: first, start: issue.created, authorId: issue.creatorId },
    ...changes.map(({ to, start, authorId }) => ({ value: to, start, authorId })),
  ];
  return starts.map((period, index) => ({ ...period, end: starts[index + 1]?.start ?? Infinity }));
}

function readLimits(predicates: readonly JqlPredicate[], context: SearchContext): Limits {
  let limits: Limits = { after: -Infinity, before: Infinity, authorIds: null };
  for (const { operator, operand } of predicates) {
    if (operator.value === 'by')
      limits = {
        ...limits,
        authorIds: new Set(
          resolveIds(
            operand,
            userField(context, 'by', () => null),
            context,
          ),
        ),
      };
    const range = readRange(operator.value, operand, context);
    limits = { ...limits, after: Math.max(limits.after, range.after), before: Math.min(limits.before, range.before) };
  }
  return limits;
}

function readRange(operator: string, operand: WrittenOperand, context: SearchContext): Pick<Limits, 'after' | 'before'> {
  const everything = { after: -Infinity, before: Infinity };
  if (!['after', 'before', 'on', 'during'].includes(operator)) return everything;
  const [first = null, second = null] = resolveMoments(operand, operator, context);
  if (first === null) throw badRequest(`The predicate '${operator}' needs a date.`);
  if (operator === 'after') return { ...everything, after: first };
  if (operator === 'before') return { ...everything, before: first };
  if (operator === 'on') return { after: first, before: endOfDay(first, context) };
  if (second === null) throw badRequest(`The predicate 'during' needs two dates.`);
  return { after: first, before: second };
}

function endOfDay(instant: number, { timeZone }: SearchContext): number {
  const { year, month, day } = toLocalTime(instant, timeZone);
  return toInstant({ year, month, day: day + 1, hour: 0, minute: 0 }, timeZone) - 1;
}

function readValues(predicates: readonly JqlPredicate[], wanted: 'from' | 'to', field: EntityField, context: SearchContext): Values {
  const operands = predicates.flatMap(({ operator, operand }) => (operator.value === wanted ? [operand] : []));
  return operands.length === 0 ? null : new Set(operands.flatMap((operand) => resolveIds(operand, field, context)));
}
