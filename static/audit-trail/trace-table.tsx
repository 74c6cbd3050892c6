import type { TraceChain, TraceGroup, TraceNode } from '../../src/domain/trace/trace';
import { TableTwin, type TwinRow } from '../shared/figures/table-twin';
import { words } from '../shared/figures/twin-cells';
import { NodeDate, NodeState, NodeTitle } from './trace-box';
import { groupNames, sayHidden } from './trace-words';

const columns = ['Step', 'What', 'Which', 'State', 'When', 'More'] as const;

/** The same trace as a table, a line for each box and for each gap. */
export function TraceTable({ chain: { key, steps, asides } }: { readonly chain: TraceChain }) {
  return <TableTwin caption={`Trace of ${key} as a table`} columns={columns} rows={[...steps, ...asides].flatMap(toRows)} />;
}

function toRows(group: TraceGroup): readonly TwinRow[] {
  const said = [group.gap, sayHidden(group)].filter((line) => line !== null);
  return [
    ...group.nodes.map((node) => toRow(group, node)),
    ...said.map((line): TwinRow => {
      const name = groupNames[group.name];
      return { key: `${group.name} ${line}`, cells: [words(name), words(''), words(<em>{line}</em>), words(''), words(''), words('')] };
    }),
  ];
}

function toRow({ name }: TraceGroup, node: TraceNode): TwinRow {
  const { id, what, state, details, isHere } = node;
  return {
    key: `${name} ${id}`,
    cells: [
      words(groupNames[name]),
      words(isHere ? `${what} (this work item)` : what),
      words(<NodeTitle node={node} />),
      words(state === null ? '' : <NodeState state={state} />),
      words(<NodeDate node={node} />),
      words(details.join('; ')),
    ],
  };
}
