import { facts } from '../../domain/facts';
import { directions, grades, results, secondCheckResults, type Fact } from '../../domain/improvement';
import { themes } from '../../domain/links/sources';

const type = (name: string) => `com.atlassian.jira.plugin.system.customfieldtypes:${name}`;

/** How Jira stores a fact. `app-*` are the fields of the manifest, `system` Jira's own; a mark is a number from one to five. */
type FieldKind = 'app-text' | 'app-list' | 'system-user' | 'system-date' | 'mark' | 'number' | 'text' | 'date' | 'user' | 'option';

export interface FactField {
  readonly name: string;
  readonly kind: FieldKind;
  /** Module key of a field of the app, or id of a field of Jira. */
  readonly key?: string;
  readonly options?: readonly string[];
}

/** The Jira field of every fact, under the name a person would look for. */
export const factFields: Readonly<Record<Fact, FactField>> = {
  source: { name: 'Improvement source', kind: 'app-text', key: 'improvement-source' },
  clauses: { name: 'ISO clauses', kind: 'app-list', key: 'iso-clauses' },
  controls: { name: 'Annex A controls', kind: 'app-list', key: 'annex-a-controls' },
  grade: { name: 'Grade', kind: 'option', options: grades },
  theme: { name: 'Improvement theme', kind: 'option', options: themes },
  impact: { name: 'Impact', kind: 'mark' },
  effort: { name: 'Effort', kind: 'mark' },
  alignment: { name: 'Alignment', kind: 'mark' },
  correction: { name: 'Correction', kind: 'text' },
  correctedOn: { name: 'Corrected on', kind: 'date' },
  cause: { name: 'Root cause', kind: 'text' },
  similarCases: { name: 'Similar cases', kind: 'text' },
  owner: { name: 'Owner', kind: 'system-user', key: 'assignee' },
  dueDate: { name: 'Due date', kind: 'system-date', key: 'duedate' },
  resources: { name: 'Resources', kind: 'text' },
  metric: { name: 'Metric', kind: 'text' },
  unit: { name: 'Unit', kind: 'text' },
  direction: { name: 'Direction', kind: 'option', options: directions },
  baseline: { name: 'Baseline', kind: 'number' },
  baselineDate: { name: 'Baseline date', kind: 'date' },
  target: { name: 'Target', kind: 'number' },
  measureChangeReason: { name: 'Measure change reason', kind: 'text' },
  method: { name: 'Verification method', kind: 'text' },
  verifier: { name: 'Verifier', kind: 'user' },
  verifyFrom: { name: 'Verify from', kind: 'date' },
  actual: { name: 'Actual', kind: 'number' },
  actualDate: { name: 'Actual date', kind: 'date' },
  evidence: { name: 'Evidence', kind: 'text' },
  effectiveness: { name: 'Effectiveness', kind: 'option', options: results },
  ismsChange: { name: 'ISMS change', kind: 'text' },
  documentation: { name: 'Documentation', kind: 'text' },
  audience: { name: 'Communicated to', kind: 'text' },
  communicatedOn: { name: 'Communicated on', kind: 'date' },
  communicationProof: { name: 'Communication proof', kind: 'text' },
  secondCheckDue: { name: 'Second check due', kind: 'date' },
  secondCheckedOn: { name: 'Second check on', kind: 'date' },
  secondCheckActual: { name: 'Second check actual', kind: 'number' },
  secondCheckResult: { name: 'Second check', kind: 'option', options: secondCheckResults },
  holdReason: { name: 'Hold reason', kind: 'text' },
  holdUntil: { name: 'On hold until', kind: 'date' },
  declineReason: { name: 'Decline reason', kind: 'text' },
};

/** Field id of every fact on this site. */
export type FieldIds = Readonly<Record<Fact, string>>;

interface CustomType {
  readonly type: string;
  readonly searcherKey: string;
}

/** Jira's field types for the facts that set-up makes fields for. @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-fields/#api-rest-api-3-field-post */
export const customTypes: Readonly<Record<'mark' | 'number' | 'text' | 'date' | 'user' | 'option', CustomType>> = {
  mark: { type: type('float'), searcherKey: type('exactnumber') },
  number: { type: type('float'), searcherKey: type('exactnumber') },
  text: { type: type('textfield'), searcherKey: type('textsearcher') },
  date: { type: type('datepicker'), searcherKey: type('daterange') },
  user: { type: type('userpicker'), searcherKey: type('userpickergroupsearcher') },
  option: { type: type('select'), searcherKey: type('multiselectsearcher') },
};

/** The fact that a field holds; `null` for any other field. */
export function factOfField(fieldIds: FieldIds, fieldId: string): Fact | null {
  return facts.find((candidate) => fieldIds[candidate] === fieldId) ?? null;
}

/** The name of the fact behind a field id, for messages; `null` for other fields. */
export function fieldName(fieldIds: FieldIds, fieldId: string): string | null {
  const fact = facts.find((candidate) => fieldIds[candidate] === fieldId);
  return fact === undefined ? null : factFields[fact].name;
}
