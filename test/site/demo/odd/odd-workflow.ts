import { z } from 'zod';
import type { Desk } from '../desk';

/** Twelve statuses that are nobody's stages: two of them for one stage, none for others, and one that no way leads to. */
export const oddStatuses = {
  Erfasst: 'TODO',
  Gesichtet: 'TODO',
  Bewertet: 'TODO',
  Geplant: 'IN_PROGRESS',
  'In Umsetzung': 'IN_PROGRESS',
  'Wirksamkeit prüfen': 'IN_PROGRESS',
  Nacharbeit: 'IN_PROGRESS',
  Dokumentiert: 'IN_PROGRESS',
  Abgeschlossen: 'DONE',
  Zurückgestellt: 'TODO',
  Verworfen: 'DONE',
  Archiviert: 'DONE',
} as const;
export type OddStatus = keyof typeof oddStatuses;

interface Rule {
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}

interface Way {
  readonly id: string;
  readonly name: string;
  /** Without one it is a global transition. */
  readonly from: readonly OddStatus[];
  readonly to: OddStatus;
  readonly validators?: readonly Rule[];
  readonly conditions?: readonly Rule[];
  readonly actions?: readonly Rule[];
}

const assigneeRequired: Rule = {
  ruleKey: 'system:validate-field-value',
  parameters: { ruleType: 'fieldRequired', fieldsRequired: 'assignee', ignoreContext: 'false', errorMessage: 'Bitte zuerst zuweisen.' },
};
const mayResolve: Rule = { ruleKey: 'system:check-permission-validator', parameters: { permissionKey: 'RESOLVE_ISSUES' } };
const mayAssign: Rule = { ruleKey: 'system:restrict-issue-transition', parameters: { permissionKeys: 'ASSIGN_ISSUES' } };
const unassign: Rule = { ruleKey: 'system:change-assignee', parameters: { type: 'to-unassigned' } };

/** Two ways are called Weiter; one goes round in circles, one from a status to itself; rules that people made stand on four. */
export const oddWays: readonly Way[] = [
  { id: '11', name: 'Sichten', from: ['Erfasst'], to: 'Gesichtet' },
  { id: '21', name: 'Weiter', from: ['Gesichtet'], to: 'Bewertet' },
  { id: '31', name: 'Weiter', from: ['Bewertet'], to: 'Geplant' },
  { id: '41', name: 'Umsetzung beginnen', from: ['Geplant'], to: 'In Umsetzung', validators: [assigneeRequired] },
  { id: '51', name: 'Zwischenstand', from: ['In Umsetzung'], to: 'In Umsetzung' },
  { id: '61', name: 'Zur Prüfung', from: ['In Umsetzung'], to: 'Wirksamkeit prüfen' },
  { id: '71', name: 'Nicht wirksam', from: ['Wirksamkeit prüfen'], to: 'Nacharbeit' },
  { id: '81', name: 'Erneut prüfen', from: ['Nacharbeit'], to: 'Wirksamkeit prüfen' },
  { id: '91', name: 'Wirksam', from: ['Wirksamkeit prüfen'], to: 'Dokumentiert' },
  { id: '101', name: 'Abschließen', from: ['Dokumentiert'], to: 'Abgeschlossen', validators: [mayResolve] },
  { id: '111', name: 'Zurückstellen', from: ['Gesichtet', 'Bewertet', 'Geplant'], to: 'Zurückgestellt', conditions: [mayAssign] },
  { id: '121', name: 'Wieder aufnehmen', from: ['Zurückgestellt', 'Abgeschlossen', 'Verworfen'], to: 'Gesichtet' },
  { id: '131', name: 'Verwerfen', from: [], to: 'Verworfen', actions: [unassign] },
];

export const oddWorkflowName = 'ISMS-Ablauf';
const names = Object.keys(oddStatuses) as OddStatus[];
const columnWidth = 180;

const made = z.object({
  workflows: z.array(z.object({ id: z.string() })).min(1),
  statuses: z.array(z.object({ id: z.string(), name: z.string() })),
});

interface OddWorkflow {
  readonly id: string;
  readonly statusIds: Readonly<Record<OddStatus, string>>;
}

export async function makeOddWorkflow(admin: Desk): Promise<OddWorkflow> {
  const { workflows, statuses } = made.parse(await admin.post('/rest/api/3/workflows/create', toPayload()));
  const idOf = (name: OddStatus) => statuses.find((status) => status.name === name)?.id ?? '';
  // Object.fromEntries forgets which keys it was given.
  const statusIds = Object.fromEntries(names.map((name) => [name, idOf(name)])) as OddWorkflow['statusIds'];
  return { id: workflows[0]?.id ?? '', statusIds };
}

function toPayload() {
  const initial = { id: '1', type: 'INITIAL', name: 'Anlegen', toStatusReference: 'Erfasst', links: [], properties: {} };
  return {
    scope: { type: 'GLOBAL' },
    statuses: names.map((name) => ({ statusReference: name, name, statusCategory: oddStatuses[name], description: '' })),
    workflows: [
      {
        name: oddWorkflowName,
        description: 'Gewachsen seit 2019.',
        startPointLayout: { x: -columnWidth, y: 0 },
        statuses: names.map((name, index) => ({
          statusReference: name,
          layout: { x: index * columnWidth, y: (index % 2) * columnWidth },
          properties: name === 'Abgeschlossen' ? { 'jira.issue.editable': 'true' } : {},
        })),
        transitions: [initial, ...oddWays.map(toTransition)],
      },
    ],
  };
}

const toTransition = ({ id, name, from, to, validators = [], conditions = [], actions = [] }: Way) => ({
  id,
  type: from.length === 0 ? 'GLOBAL' : 'DIRECTED',
  name,
  description: '',
  toStatusReference: to,
  links: from.map((status) => ({ fromStatusReference: status, fromPort: 0, toPort: 1 })),
  properties: name === 'Zurückstellen' ? { 'opsbar-sequence': '90' } : {},
  validators,
  actions,
  triggers: [],
  ...(conditions.length > 0 && { conditions: { operation: 'ALL', conditions, conditionGroups: [] } }),
});
