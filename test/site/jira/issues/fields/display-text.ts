import type { Jira } from '../../jira';
import type { Field } from '../../model';
import { adfText } from '../adf';
import { priorities, resolutions } from '../../config/priorities';
import { findNamed } from '../priorities';
import { toDisplayDay } from '../wire-time';
import { isEmpty } from './stored-values';

/** Both halves of a changelog entry: `id` goes to from/to, `text` to fromString/toString. */
export interface HistoryValue {
  readonly id: string | null;
  readonly text: string | null;
}

const nothing: HistoryValue = { id: null, text: null };

/** Names are kept as they are at this moment: that is what the changelog shows for ever. */
export function toHistoryValue(jira: Jira, field: Field, value: unknown): HistoryValue {
  const system = systemFields[field.id];
  if (system !== undefined) return isEmpty(value) ? nothing : system(jira, value);
  if (isEmpty(value)) return nothing;
  return customValue(jira, field, value);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
const asTexts = (value: unknown): string[] => (Array.isArray(value) ? value.map(text) : [text(value)]);

const person = (jira: Jira, value: unknown): HistoryValue => ({
  id: text(value),
  text: jira.kernel.people.byAccountId(text(value))?.displayName ?? text(value),
});

const named = (name: string | undefined, value: unknown): HistoryValue => ({ id: text(value), text: name ?? text(value) });

const systemFields: Readonly<Record<string, (jira: Jira, value: unknown) => HistoryValue>> = {
  summary: (_jira, value) => ({ id: null, text: text(value) }),
  description: (_jira, value) => ({ id: null, text: adfText(value) }),
  assignee: person,
  reporter: person,
  status: (jira, value) => named(jira.state.statuses.get(text(value))?.name, value),
  issuetype: (jira, value) => named(jira.state.issueTypes.get(text(value))?.name, value),
  parent: (jira, value) => named(jira.state.issues.get(text(value))?.key, value),
  security: (jira, value) => named(jira.state.securityLevels.get(text(value))?.name, value),
  priority: (_jira, value) => named(findNamed(priorities, text(value))?.name, value),
  resolution: (_jira, value) => named(findNamed(resolutions, text(value))?.name, value),
  duedate: (_jira, value) => ({ id: text(value), text: `${text(value)} 00:00:00.0` }),
  labels: (_jira, value) => ({ id: '', text: asTexts(value).join(' ') }),
};

function customValue(jira: Jira, field: Field, value: unknown): HistoryValue {
  const optionText = (id: string) => field.options.find((option) => option.id === id)?.value ?? id;
  switch (field.kind) {
    case 'user':
      return person(jira, value);
    case 'option':
      return { id: text(value), text: optionText(text(value)) };
    case 'options':
      return { id: `[${asTexts(value).join(', ')}]`, text: asTexts(value).map(optionText).join(',') };
    case 'date':
      return { id: text(value), text: toDisplayDay(text(value)) };
    case 'datetime':
      return { id: text(value), text: text(value) };
    case 'textarea':
      return { id: null, text: adfText(value) };
    case 'forge-strings':
      return { id: null, text: asTexts(value).join(', ') };
    default:
      return { id: null, text: text(value) };
  }
}
