import type { Operand, TerminalClause } from '@atlaskit/jql-ast';
import { badRequest } from '../errors';
import { callDateFunction, parseDate } from './jql-dates';
import { linkedIssueIds } from './linked-issues';
import type { SearchContext } from './search-context';
import type { EntityField } from './search-field';

/** What stands right of an operator, if anything. */
export type WrittenOperand = TerminalClause['operand'];

/** The single operands of a clause; a list gives its members. */
export function flattenOperand(operand: WrittenOperand): Exclude<Operand, { operandType: 'list' }>[] {
  if (!operand) return [];
  return operand.operandType === 'list' ? operand.values.flatMap(flattenOperand) : [operand];
}

/** The ids that an operand names for a field; `null` stands for EMPTY. */
export function resolveIds(operand: WrittenOperand, field: EntityField, context: SearchContext): (string | null)[] {
  return flattenOperand(operand).flatMap((single): readonly (string | null)[] => {
    if (single.operandType === 'keyword') return [null];
    if (single.operandType === 'function')
      return callEntityFunction(
        single.function.value,
        single.arguments.map(({ value }) => value),
        field,
        context,
      );
    if (field.name === 'resolution' && single.value.toLowerCase() === 'unresolved') return [null];
    const ids = field.resolve(single.value);
    if (ids.length > 0) return ids;
    if (field.values === 'issue') throw badRequest(`An issue with key '${single.value}' does not exist for field '${field.name}'.`);
    throw badRequest(`The value '${single.value}' does not exist for the field '${field.name}'.`);
  });
}

function callEntityFunction(name: string, values: readonly string[], field: EntityField, context: SearchContext): readonly string[] {
  const { jira, actor } = context;
  const wanted = name.toLowerCase();
  const [first = '', second] = values;
  if (field.values === 'user' && wanted === 'currentuser') return actor ? [actor.accountId] : [];
  if (field.values === 'user' && wanted === 'membersof') {
    const members = jira.kernel.people.all().filter(({ groups }) => groups.some((group) => group.toLowerCase() === first.toLowerCase()));
    if (members.length > 0) return members.map(({ accountId }) => accountId);
    throw badRequest(`Function 'membersOf' can not generate a list of usernames for group '${first}'; the group does not exist.`);
  }
  if (field.values === 'issue' && (wanted === 'linkedissues' || wanted === 'linkedworkitems'))
    return linkedIssueIds(context, first, second);
  if (field.values === 'type' && (wanted === 'subtaskissuetypes' || wanted === 'standardissuetypes')) {
    const types = [...jira.state.issueTypes.values()].filter(
      ({ hierarchyLevel }) => hierarchyLevel < 0 === (wanted === 'subtaskissuetypes'),
    );
    return types.map(({ id }) => id);
  }
  throw badRequest(`Unable to find JQL function '${name}(${values.join(', ')})'.`);
}

/** The instants that an operand names; `null` stands for EMPTY. */
export function resolveMoments(operand: WrittenOperand, fieldName: string, context: SearchContext): (number | null)[] {
  return flattenOperand(operand).map((single) => {
    if (single.operandType === 'keyword') return null;
    if (single.operandType === 'function') {
      const instant = callDateFunction(single.function.value, single.arguments[0]?.value, context);
      if (instant !== null) return instant;
      throw badRequest(`Unable to find JQL function '${single.function.value}(${single.arguments.map(({ value }) => value).join(', ')})'.`);
    }
    const instant = parseDate(single.value, context);
    if (instant !== null) return instant;
    throw badRequest(
      `Date value '${single.value}' for field '${fieldName}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
    );
  });
}

export function resolveNumbers(operand: WrittenOperand, fieldName: string): (number | null)[] {
  return flattenOperand(operand).map((single) => {
    if (single.operandType === 'keyword') return null;
    const number = single.operandType === 'value' && single.value.trim() !== '' ? Number(single.value) : NaN;
    if (!Number.isNaN(number)) return number;
    throw badRequest(
      `The value '${single.operandType === 'value' ? single.value : single.function.value}' is not a number for the field '${fieldName}'.`,
    );
  });
}
