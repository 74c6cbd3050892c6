import type { ReviewRecord } from '../../src/domain/review/snapshot';
import { dataInputs } from '../../src/domain/review/figures';
import { inputName } from '../../src/domain/review/review-inputs';
import { Answered } from '../shared/data/answered';
import { MomentText } from '../shared/look/day-text';
import { Notice } from '../shared/look/notice';
import { useAnswer } from '../shared/data/query';
import { FiguresView } from './figures-view';
import { RecordDay } from './record-day';
import { Section } from './section';

/** The same figures as they would be counted now. */
export function LiveFigures({ record }: { readonly record: ReviewRecord }) {
  const query = useAnswer('viewLiveFigures', {});
  return (
    <Answered query={query} loading="Counting again" level="h2">
      {(live) => (
        <div className="stack">
          <Notice tone="warning" title="Live data, not what was signed">
            <p>
              {live.headline} As of <MomentText value={live.asOf} />; signed was the state of <RecordDay value={record.asOf} />.
            </p>
          </Notice>
          {dataInputs.map((input) => (
            <Section key={input} part={input} title={`${inputName(input)}, live`} state="none">
              <FiguresView name={inputName(input)} input={input} look="live" figures={live.figures[input]} />
            </Section>
          ))}
        </div>
      )}
    </Answered>
  );
}
