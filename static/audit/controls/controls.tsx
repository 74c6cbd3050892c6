import type { ControlsView } from '../../../src/contract/coverage';
import { isWithout } from '../../../src/domain/evidence/gap';
import { periodWords } from '../../../src/domain/summary/period';
import { Answered } from '../../shared/data/answered';
import { ChoiceButtons } from '../../shared/fields/choice-buttons';
import { MomentText } from '../../shared/look/day-text';
import { useLocale } from '../../shared/data/locale';
import { useAnswer } from '../../shared/data/query';
import type { AddressProps } from '../address/address';
import type { ControlsAddress } from '../address/controls-address';
import './controls.css';
import { CoverageFilters } from './coverage-filters';
import { ControlsWithout } from './controls-without';
import { attributeGroups, clauseGroups, controlGroups } from './coverage-line';
import { FrameworkPart } from './framework-part';
import { LinePart } from './line-part';
import { everyLine } from './narrowing';
import { recordWords, withArticle, type Filter } from './record-words';

const looks = [
  { value: 'controls', label: 'Controls' },
  { value: 'clauses', label: 'Clauses' },
  { value: 'attributes', label: 'Attributes' },
  { value: 'frameworks', label: 'Other frameworks' },
] as const;

type ControlsProps = AddressProps<ControlsAddress>;

/** The 93 controls of Annex A and the clauses, and what was improved about each. */
export function Controls(props: ControlsProps) {
  const query = useAnswer('viewControls', props.address.filter);
  return (
    <Answered query={query} loading="Loading the controls">
      {(view) => <Content view={view} {...props} />}
    </Answered>
  );
}

interface ContentProps extends ControlsProps {
  readonly view: ControlsView;
}

function Content({ view, address, onAddress }: ContentProps) {
  const { filter, look } = address;
  return (
    <>
      <Head view={view} filter={filter} />
      <CoverageFilters projects={view.projects} filter={filter} onFilter={(chosen) => onAddress({ ...address, filter: chosen })} />
      <ChoiceButtons
        label="View"
        value={look}
        options={looks}
        onChange={(chosen) => onAddress({ ...address, look: chosen, open: null, narrowing: everyLine })}
      />
      {view.total === 0 && look !== 'frameworks' ? <NothingYet filter={filter} /> : null}
      <Lines view={view} address={address} onAddress={onAddress} />
    </>
  );
}

function Lines({ view, address, onAddress }: ContentProps) {
  const shared = { today: view.today, address, onAddress };
  switch (address.look) {
    case 'controls':
      return <LinePart what="controls" column="Control" groups={controlGroups(view.controls)} attributes="offered" {...shared} />;
    case 'clauses':
      return <LinePart what="clauses" column="Clause" groups={clauseGroups(view.clauses)} {...shared} />;
    case 'attributes':
      return (
        <LinePart
          what="values"
          column="Value"
          groups={attributeGroups(view.attributes)}
          aside={(line) => <ControlsWithout line={line} view={view} />}
          {...shared}
        />
      );
    case 'frameworks':
      return <FrameworkPart {...shared} />;
  }
}

interface HeadProps {
  readonly view: ControlsView;
  readonly filter: Filter;
}

function Head({ view, filter }: HeadProps) {
  const { controls, period, notVisible, asOf } = view;
  const { language } = useLocale();
  const named = controls.filter((line) => !isWithout(line)).length;
  const time = period === null ? '' : ` ${periodWords(period, language)}`;
  return (
    <header className="tight">
      <h1>
        {named} of {controls.length} controls have {withArticle(recordWords(filter.kind).one)} that is open or done
        {time}
      </h1>
      <p className="row subtle">
        <span role="status">
          as of <MomentText value={asOf} />
        </span>
        {notVisible === 0 ? null : <span>{notVisible} of these projects not visible to you</span>}
      </p>
    </header>
  );
}

function NothingYet({ filter }: Pick<HeadProps, 'filter'>) {
  return (
    <p className="subtle">
      No {recordWords(filter.kind).one} that you may see is recorded here yet. Records name controls and clauses in their fields “Annex A
      controls” and “ISO clauses”.
    </p>
  );
}
