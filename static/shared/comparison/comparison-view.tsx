import type { ReactNode } from 'react';
import type { ComparedGroups } from '../../../src/domain/comparison/compared-groups';
import type { Person } from '../../../src/domain/improvement';
import { counted } from '../../../src/domain/counts';
import { MomentText } from '../look/day-text';
import { Notice } from '../look/notice';
import './comparison.css';
import { ChangedRecords } from './changed-records';
import { FurtherRecords, MissingRecords } from './further-records';
import type { Taken } from './taken';

interface ComparisonViewProps {
  readonly taken: Taken;
  /** What it was taken down in. */
  readonly source: string;
  readonly groups: ComparedGroups;
  /** Whom the differences name. */
  readonly people: readonly Person[];
  /** What else the answer rests on. */
  readonly children: ReactNode;
}

const leftOutWords: Readonly<Record<Taken, string>> = {
  signed: 'Raised before the signature and left out of it, as where not everybody who reads the page might see it.',
  packed: 'Raised before it was packed and not in it, as where who packed might not see it, or where it came into its scope since.',
};

/** A register of then beside today: what should have stayed as it was first, what simply went on last. */
export function ComparisonView({ taken, source, groups, people, children }: ComparisonViewProps) {
  const { standsOut, missing, wentOn, raised, leftOut } = groups;
  return (
    <div className="stack">
      <Outcome taken={taken} source={source} groups={groups}>
        {children}
      </Outcome>
      <ChangedRecords
        taken={taken}
        title={`Changed since, against what was ${taken}`}
        about="A record that had ended was changed, a step was taken back, or a result, what it rests on, a kind or a locked measure is another one."
        group={standsOut}
        people={people}
      />
      <MissingRecords taken={taken} group={missing} />
      <ChangedRecords
        taken={taken}
        title="Went on"
        about={`Work that was under way when it was ${taken}, and did what work does.`}
        group={wentOn}
        people={people}
        folded="folded"
      />
      <FurtherRecords title="Raised since" about={`Not there when it was ${taken}.`} group={raised} />
      <FurtherRecords title={`There then, and not ${taken}`} about={leftOutWords[taken]} group={leftOut} />
    </div>
  );
}

/** The answer in one sentence, and what it rests on. */
function Outcome({ taken, source, groups, children }: Omit<ComparisonViewProps, 'people'>) {
  const { standsOut, missing, compared, unchanged, notVisible, asOf } = groups;
  const found = standsOut.total + missing.total;
  const words = found === 0 ? `Nothing that was ${taken} was changed or is missing` : sayFound(taken, standsOut.total, missing.total);
  return (
    <Notice tone={found === 0 ? 'success' : 'warning'} title={words}>
      <p>
        Of {counted(compared, 'record', 'records')} in {source}, {unchanged} {unchanged === 1 ? 'is' : 'are'} as {taken}. Compared with the
        register as of <MomentText value={asOf} />
        {notVisible > 0 ? `; ${counted(notVisible, 'record', 'records')} of projects not visible to you` : ''}.
      </p>
      {children}
    </Notice>
  );
}

function sayFound(taken: Taken, changed: number, missing: number): string {
  const parts = [
    ...(changed > 0 ? [`${counted(changed, 'record', 'records')} changed against what was ${taken}`] : []),
    ...(missing > 0 ? [`${counted(missing, 'record', 'records')} not there`] : []),
  ];
  return parts.join(', ');
}
