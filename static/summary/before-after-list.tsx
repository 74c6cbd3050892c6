import { hasReachedTarget, percentWords } from '../../src/domain/measure/before-after';
import type { BeforeAfter } from '../../src/domain/summary/summary';
import { sayQuantity } from '../../src/domain/measure/quantity-words';
import { IssueLink } from '../shared/address/jira-link';

/** One dumbbell a measure: an open dot before, a full dot after, a tick at the target, a diamond at the second check. Each on its own scale from zero. */
export function BeforeAfterList({ items }: { readonly items: readonly BeforeAfter[] }) {
  return (
    <ul className="before-after" aria-label="Measured before and after">
      {items.map((item) => (
        <li key={item.key} className="dumbbell-row">
          <span className="dumbbell-name">
            {item.measure.metric}
            <span className="small">
              {' '}
              <IssueLink issueKey={item.key} />
            </span>
          </span>
          <Dumbbell item={item} />
          <span className="dumbbell-words">
            {sayQuantity({ value: item.measure.baseline, unit: item.measure.unit })} →{' '}
            {sayQuantity({ value: item.measure.actual, unit: item.measure.unit })}
            <span className={item.improved ? 'better' : 'worse'}>
              {' '}
              {percentWords(item.percentChange)} {item.improved ? '✓ better' : '✗ not better'}
            </span>
            {item.secondCheck === null ? null : (
              <span> · {sayQuantity({ value: item.secondCheck, unit: item.measure.unit })} at the second check</span>
            )}
            {hasReachedTarget(item.measure) === false ? <span className="small"> target not reached</span> : null}
            {item.changedAfterVerification ? <span className="small"> result changed after verification</span> : null}
            {item.measure.changedAfterPlanning ? <span className="small"> measure changed after planning</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

const start = 8;
const width = 284;

function Dumbbell({ item }: { readonly item: BeforeAfter }) {
  const { secondCheck } = item;
  const { baseline, actual, target } = item.measure;
  const after = actual ?? baseline;
  const values = [0, baseline, after, target ?? baseline, secondCheck ?? baseline];
  const least = Math.min(...values);
  const span = Math.max(...values) - least || 1;
  const x = (value: number) => start + (width * (value - least)) / span;
  return (
    <svg className="dumbbell" viewBox="0 0 300 20" aria-hidden="true">
      <line className="dumbbell-axis" x1={start} x2={start + width} y1="10" y2="10" />
      <line className={item.improved ? 'dumbbell-better' : 'dumbbell-worse'} x1={x(baseline)} x2={x(after)} y1="10" y2="10" />
      {target === null ? null : <line className="dumbbell-target" x1={x(target)} x2={x(target)} y1="2" y2="18" />}
      <circle className="dumbbell-before" cx={x(baseline)} cy="10" r="5" />
      <circle className={item.improved ? 'dumbbell-after' : 'dumbbell-after dumbbell-after-worse'} cx={x(after)} cy="10" r="6" />
      {secondCheck === null ? null : <path className="dumbbell-second" d={`M${x(secondCheck)} 4l6 6l-6 6l-6 -6z`} />}
    </svg>
  );
}
