import { addDays, format, parseISO } from 'date-fns';
import { backlogWords } from '../../src/domain/flow/flow-words';
import type { Summary } from '../../src/domain/summary/summary';
import { OpenNumber, type Opening } from '../shared/figures/open-number';

/** What came in and went out, and what that made of the backlog; every number opens its list. */
export function FlowSentence({ summary, ...opening }: Opening & { readonly summary: Summary }) {
  const { flow, period } = summary;
  const last = flow.slices.at(-1);
  const sum = (count: 'opened' | 'done') => flow.slices.reduce((all, slice) => all + slice[count], 0);
  const before = format(addDays(parseISO(period.from), -1), 'yyyy-MM-dd');
  return (
    <p>
      <OpenNumber figure={{ kind: 'opened' }} count={sum('opened')} {...opening} /> opened,{' '}
      <OpenNumber figure={{ kind: 'done' }} count={sum('done')} {...opening} /> finished;{' '}
      <OpenNumber figure={{ kind: 'open-on', on: last?.on ?? before }} count={last?.open ?? flow.openBefore} {...opening} /> open at the
      end, {backlogWords(flow)} (<OpenNumber figure={{ kind: 'open-on', on: before }} count={flow.openBefore} {...opening} />
      ).
    </p>
  );
}
