import type { FrameworkView } from '../../../src/contract/coverage';
import { frameworkFacts, frameworks, type Framework } from '../../../src/domain/catalogue/frameworks';
import { Answered, ChangeFailure } from '../../shared/data/answered';
import { FilterChip } from '../../shared/fields/filter-chip';
import { useAnswer, useChange, useRefreshAnswers } from '../../shared/data/query';
import { pointGroups, type CoverageLine } from './coverage-line';
import { FrameworkEdits } from './framework-edits';
import { LinePart, type LinePartProps } from './line-part';
import { everyLine } from './narrowing';
import { PointPairs } from './point-pairs';

type FrameworkPartProps = Pick<LinePartProps, 'today' | 'address' | 'onAddress'>;

/** The same evidence, seen from the points of another framework. */
export function FrameworkPart(props: FrameworkPartProps) {
  const { address, onAddress } = props;
  const { framework, filter } = address;
  const query = useAnswer('viewFramework', { ...filter, framework });
  const choose = (value: string) => {
    const chosen = frameworks.find((known) => known === value) ?? framework;
    onAddress({ ...address, framework: chosen, open: null, narrowing: everyLine });
  };
  return (
    <div className="stack">
      <div className="filters">
        <span>Evidence for</span>
        <FilterChip
          label="Framework"
          usual="nist-csf"
          value={framework}
          options={frameworks.map((value) => ({ value, label: frameworkFacts[value].name }))}
          onChange={choose}
        />
      </div>
      <Credit framework={framework} />
      <Answered query={query} loading="Loading the framework" level="h2">
        {(view) => <Points view={view} {...props} />}
      </Answered>
    </div>
  );
}

/** Whose suggestions these are, and what they do not say. */
function Credit({ framework }: { readonly framework: Framework }) {
  const { credit, licence, caveat } = frameworkFacts[framework];
  return (
    <p className="small credit">
      Suggestions: records about a clause or control may also serve as evidence here. They never say that a point is met. {caveat} Source:{' '}
      {credit}. Licence: {licence}.
    </p>
  );
}

function Points({ view, ...shared }: FrameworkPartProps & { readonly view: FrameworkView }) {
  const refresh = useRefreshAnswers(['viewFramework', 'listEvidence']);
  const change = useChange('changeFrameworkLine', refresh);
  const aside = ({ subject }: CoverageLine) =>
    subject.kind === 'framework' ? <PointPairs view={view} point={subject.point} change={change} /> : null;
  return (
    <>
      <LinePart what="points" column="Point" groups={pointGroups(view)} aside={aside} {...shared} />
      <ChangeFailure error={change.error} />
      <FrameworkEdits view={view} change={change} />
    </>
  );
}
