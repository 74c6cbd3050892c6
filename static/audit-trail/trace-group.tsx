import type { TraceGroup } from '../../src/domain/trace/trace';
import { TraceBox } from './trace-box';
import { groupNames, sayHidden } from './trace-words';

/** More boxes would push the next step out of sight. */
const boxesAtOnce = 4;

interface TraceGroupProps {
  readonly group: TraceGroup;
  /** Tells the lists of several traces on one page apart. */
  readonly of: string;
}

/** One step of the way with its boxes, and what is missing there. */
export function TraceGroupView({ group, of }: TraceGroupProps) {
  const { name, nodes, gap } = group;
  const hidden = sayHidden(group);
  const [shown, more] = [nodes.slice(0, boxesAtOnce), nodes.slice(boxesAtOnce)];
  return (
    <li className="trace-group">
      <span className="label">{groupNames[name]}</span>
      {shown.length === 0 ? null : (
        <ul className="tight" aria-label={`${groupNames[name]} of ${of}`}>
          {shown.map((node) => (
            <TraceBox key={node.id} node={node} />
          ))}
        </ul>
      )}
      {more.length === 0 ? null : (
        <details className="trace-more">
          <summary>{more.length} more</summary>
          <ul className="tight" aria-label={`More: ${groupNames[name]} of ${of}`}>
            {more.map((node) => (
              <TraceBox key={node.id} node={node} />
            ))}
          </ul>
        </details>
      )}
      {gap === null ? null : <p className="trace-gap">{gap}</p>}
      {hidden === null ? null : <p className="small">{hidden}</p>}
    </li>
  );
}
