import type { ImprovementPanel } from '../../../src/contract/issue';
import type { Need } from '../../../src/domain/improvement';
import { factGroups, type FactGroupName } from '../lines/fact-groups';
import { isLinkEditor, type LinkEditorName } from '../links/link-editors';

/** Every control that opens in place. */
export type EditorName =
  | FactGroupName
  | 'action'
  | 'references'
  | 'hold'
  | 'decline'
  | 'documentation'
  | 'measurement'
  | 'corrective-action'
  | 'second-check'
  | LinkEditorName;

/** The control that mends a missing need; `null` where the mending happens elsewhere in Jira. */
export function editorFor(fact: Need['fact']): EditorName | null {
  if (fact === 'actions') return 'action';
  if (fact === 'evidenceIsGiven') return 'result';
  if (fact === 'correctiveActions') return 'corrective-action';
  if (fact === 'actionsDone' || fact === 'correctiveActionsDone' || fact === 'actorIsIndependent') return null;
  if (fact === 'targetIsReached') return 'measurement';
  if (fact === 'verifierIsIndependent') return 'verification';
  if (fact === 'secondCheckedOn' || fact === 'secondCheckResult') return 'second-check';
  if (fact === 'documentation') return 'documentation';
  const found = Object.entries(factGroups).find(([, group]) => group.fields.some((field) => field.fact === fact));
  return found === undefined ? null : toGroupName(found[0]);
}

/** Whether a control is offered to the viewer. The verdict is for those who may verify; an objective has numbers, but no verdict. */
export function mayOpen(editor: EditorName, { rights, standing, improvement }: ImprovementPanel): boolean {
  const isTheirs = editor !== 'result' || improvement.kind === 'objective' || standing === 'may-verify';
  return isTheirs && rights[rightFor(editor)];
}

function rightFor(editor: EditorName): 'edit' | 'link' {
  return isLinkEditor(editor) || editor === 'corrective-action' ? 'link' : 'edit';
}

function toGroupName(name: string): FactGroupName | null {
  return isGroupName(name) ? name : null;
}

export function isGroupName(name: string): name is FactGroupName {
  return name in factGroups;
}
