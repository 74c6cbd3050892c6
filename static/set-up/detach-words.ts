import { additionKinds, type Addition } from '../../src/domain/set-up/additions';
import { countRules, type DetachPlan, type Remains } from '../../src/domain/set-up/detachment';
import { counted, listed } from '../../src/domain/health/words';

/** "5 issue types, 1 project and 4 workflows". */
export function sayRemains(remains: readonly Remains[]): string {
  return listed(remains.map(({ what, count }) => `${count} ${plural(what.toLowerCase(), count)}`));
}

function plural(word: string, count: number): string {
  if (count === 1) return word;
  return word.endsWith('s') ? `${word}es` : `${word}s`;
}

/** What goes, counted: "3 rules from 1 workflow and 12 additions". */
export function sayWhatGoes({ workflows, undone }: DetachPlan): string {
  const rules = `${counted(countRules(workflows), 'rule')} from ${counted(workflows.length, 'workflow')}`;
  return listed([...(workflows.length === 0 ? [] : [rules]), ...(undone.length === 0 ? [] : [counted(undone.length, 'addition')])]);
}

type AdditionKind = (typeof additionKinds)[number];

const additionTitles: Readonly<Record<AdditionKind, string>> = {
  'Field on screen': 'Fields on screens',
  'Project in field context': 'Projects in contexts of fields',
  'Work type in field context': 'Work types in contexts of fields',
  'Rules of transition': 'Rules of transitions',
  'Condition of transition': 'Conditions of transitions',
  Transition: 'Transitions',
  'Status in workflow': 'Statuses in workflows',
  'Properties of status': 'Properties of statuses',
};

/** Additions by what they are, in the order of the app; those of which there are none are left out. */
export function additionGroups<Some extends Addition>(
  additions: readonly Some[],
): readonly { readonly title: string; readonly additions: readonly Some[] }[] {
  return additionKinds
    .map((kind) => ({ title: additionTitles[kind], additions: additions.filter(({ what }) => what === kind) }))
    .filter((group) => group.additions.length > 0);
}
