import { addDays, format, parseISO } from 'date-fns';
import { backlogWords, flowTotals } from '../../src/domain/flow/flow-words';
import type { Summary } from '../../src/domain/summary/summary';
import { OpenNumber, type Opening } from '../shared/figures/open-number';

/** What came in and went out, and what that made of the backlog; every number opens its list. */
export function FlowSentence({ summary, ...opening }: Opening & { readonly summary: Summary }) {
  const { flow, period } = summary;
  const { opened, done, open } = flowTotals(flow);
  const before = format(addDays(parseISO(period.from), -1), 'yyyy-MM-dd');
  const end = flow.slices.at(-1)?.on ?? before;
  return (
    <p>
      <OpenNumber figure={{ kind: 'opened' }} count={opened} {...opening} /> opened,{' '}
      <OpenNumber figure={{ kind: 'done' }} count={done} {...opening} /> finished;{' '}
      <OpenNumber figure={{ kind: 'open-on', on: end }} count={open} {...opening} /> open at the end, {backlogWords(flow)} (
      <OpenNumber figure={{ kind: 'open-on', on: before }} count={flow.openBefore} {...opening} />
      ).
    </p>
  );
}
