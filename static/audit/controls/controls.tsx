import { useState } from 'react';
import type { ControlsView } from '../../../src/contract/coverage';
import type { Framework } from '../../../src/domain/catalogue/frameworks';
import { isWithout } from '../../../src/domain/evidence/gap';
import { periodWords } from '../../../src/domain/summary/period';
import { Answered } from '../../shared/answered';
import { ChoiceButtons } from '../../shared/choice-buttons';
import { MomentText } from '../../shared/day-text';
import { useLocale } from '../../shared/locale';
import { useAnswer } from '../../shared/query';
import './controls.css';
import { CoverageFilters } from './coverage-filters';
import { attributeGroups, clauseGroups, controlGroups } from './coverage-line';
import { FrameworkPart } from './framework-part';
import { LinePart } from './line-part';
import { recordWords, withArticle, type Filter } from './record-words';

const everything: Filter = { projectIds: [], kind: 'improvement', period: 'any' };

const looks = [
  { value: 'controls', label: 'Controls' },
  { value: 'clauses', label: 'Clauses' },
  { value: 'attributes', label: 'Attributes' },
  { value: 'frameworks', label: 'Other frameworks' },
] as const;
type Look = (typeof looks)[number]['value'];

/** The 93 controls of Annex A and the clauses, and what was improved about each. */
export function Controls() {
  const [filter, setFilter] = useState(everything);
  const query = useAnswer('viewControls', filter);
  return (
    <Answered query={query} loading="Loading the controls">
      {(view) => <Content view={view} filter={filter} onFilter={setFilter} />}
    </Answered>
  );
}

interface ContentProps {
  readonly view: ControlsView;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** A point of another framework that was asked for from the list of a control. */
interface Wanted {
  readonly framework: Framework;
  readonly point: string;
}

function Content({ view, filter, onFilter }: ContentProps) {
  const [look, setLook] = useState<Look>('controls');
  const [wanted, setWanted] = useState<Wanted>({ framework: 'nist-csf', point: '' });
  const onPoint = (framework: Framework, point: string) => {
    setWanted({ framework, point });
    setLook('frameworks');
  };
  const shared = { today: view.today, filter, onPoint };
  return (
    <>
      <Head view={view} filter={filter} />
      <CoverageFilters projects={view.projects} filter={filter} onFilter={onFilter} />
      <ChoiceButtons label="View" value={look} options={looks} onChange={setLook} />
      {view.total === 0 && look !== 'frameworks' ? <NothingYet filter={filter} /> : null}
      {look === 'controls' ? (
        <LinePart key={look} what="controls" column="Control" groups={controlGroups(view.controls)} attributes="offered" {...shared} />
      ) : null}
      {look === 'clauses' ? <LinePart key={look} what="clauses" column="Clause" groups={clauseGroups(view.clauses)} {...shared} /> : null}
      {look === 'attributes' ? (
        <LinePart key={look} what="values" column="Value" groups={attributeGroups(view.attributes)} {...shared} />
      ) : null}
      {look === 'frameworks' ? <FrameworkPart key={`${wanted.framework} ${wanted.point}`} wanted={wanted} {...shared} /> : null}
    </>
  );
}

function Head({ view, filter }: Pick<ContentProps, 'view' | 'filter'>) {
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
        {notVisible === 0 ? null : <span>{notVisible} not visible to you</span>}
      </p>
    </header>
  );
}

function NothingYet({ filter }: Pick<ContentProps, 'filter'>) {
  return (
    <p className="subtle">
      No {recordWords(filter.kind).one} that you may see is recorded here yet. Records name controls and clauses in their fields “Annex A
      controls” and “ISO clauses”.
    </p>
  );
}
