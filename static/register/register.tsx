import { useEffect, useState } from 'react';
import Button from '@atlaskit/button/new';
import { counted, inGroups } from '../../src/domain/counts';
import type { Input } from '../../src/contract';
import type { RegisterItem, RegisterView } from '../../src/contract/register';
import type { LinkedRecord } from '../../src/domain/improvement';
import { kindFacts } from '../../src/domain/kinds/kinds';
import type { RegisterOrder } from '../../src/domain/register/register';
import { Answered } from '../shared/data/answered';
import type { CaptureOutcome } from '../shared/capture/capture-draft';
import { CaptureForm } from '../shared/capture/capture-form';
import { ImprovementTable, type ExtraColumn } from '../shared/figures/improvement-table';
import { jqlPath } from '../shared/address/jira-link';
import { kindWords } from '../shared/look/kind-words';
import { SiteLink } from '../shared/address/site-link';
import { Pages } from '../shared/look/pages';
import { useAnswer, useChange, type Change } from '../shared/data/query';
import { Filters } from './filters';
import './register.css';

type Filter = Input<'viewRegister'>;

const everything: Filter = { kind: null, place: null, source: null, search: '', order: 'newest', page: 0 };

/** The register follows Jira's events, so what was raised is in the list a moment later. */
const untilItIsListedInMs = [0, 2_000, 5_000, 10_000, 20_000];

function useRefetchAfter(raised: LinkedRecord | null, refetch: () => unknown): void {
  useEffect(() => {
    if (raised === null) return undefined;
    const timers = untilItIsListedInMs.map((delay) => setTimeout(() => void refetch(), delay));
    return () => timers.forEach(clearTimeout);
  }, [raised, refetch]);
}

/** The records of the project at hand. */
export function Register() {
  const [filter, setFilter] = useState(everything);
  const [outcome, setOutcome] = useState<CaptureOutcome | null>(null);
  const [raised, setRaised] = useState<LinkedRecord | null>(null);
  const query = useAnswer('viewRegister', filter);
  useRefetchAfter(raised, query.refetch);
  const raise = useChange('raiseRecord', (record) => {
    setRaised(record);
    setOutcome({ done: 'Raised', key: record.key });
  });
  const link = useChange('linkOrigin', ({ key }) => setOutcome({ done: 'Linked to', key }));
  const capture = { raise, link, outcome, onOutcome: setOutcome };
  return (
    <main className="surface-page stack">
      <Answered query={query} loading="Loading the register">
        {(view) => <Content view={view} filter={filter} onFilter={setFilter} capture={capture} />}
      </Answered>
    </main>
  );
}

interface CaptureState {
  readonly raise: Change<'raiseRecord'>;
  readonly link: Change<'linkOrigin'>;
  readonly outcome: CaptureOutcome | null;
  readonly onOutcome: (outcome: CaptureOutcome | null) => void;
}

interface ContentProps {
  readonly view: RegisterView;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly capture: CaptureState;
}

function Content({ view, filter, onFilter, capture }: ContentProps) {
  const [form, setForm] = useState<'open' | 'closed'>('closed');
  if (view.total === 0 && view.notVisible === 0) return <EmptyRegister view={view} capture={capture} />;
  return (
    <div className="stack">
      <div className="row-apart">
        <h1>{countWords(view)}</h1>
        {view.mayRaise && form === 'closed' ? (
          <Button appearance="primary" onClick={() => setForm('open')}>
            Raise a record
          </Button>
        ) : null}
      </div>
      {view.mayRaise && form === 'open' ? (
        <section className="capture-box">
          <Capture view={view} capture={capture} onClose={() => setForm('closed')} />
        </section>
      ) : null}
      <Filters kinds={view.project.kinds} filter={filter} onFilter={onFilter} />
      {view.items.length === 0 ? (
        <p className="subtle">Nothing matches. Take a filter away to see more.</p>
      ) : (
        <List view={view} order={filter.order ?? 'newest'} />
      )}
      <Foot view={view} onPage={(page) => onFilter({ ...filter, page })} />
    </div>
  );
}

interface CaptureProps extends Pick<ContentProps, 'view' | 'capture'> {
  /** `null` where the form is all there is. */
  readonly onClose: (() => void) | null;
}

/** Closed, it forgets what was raised with it, and what went wrong. */
function Capture({ view, capture: { raise, link, outcome, onOutcome }, onClose }: CaptureProps) {
  const cancel = () => {
    raise.forgetError();
    link.forgetError();
    onOutcome(null);
    onClose?.();
  };
  return (
    <CaptureForm
      raise={raise}
      link={link}
      suggestedSource={onClose === null ? 'audit' : null}
      suggestedTitle=""
      record={null}
      linked={[]}
      projects={[view.project]}
      outcome={outcome}
      onCancel={onClose === null ? null : cancel}
      {...(onClose === null ? {} : { autoFocus: 'autofocus' })}
    />
  );
}

function List({ view, order }: { readonly view: RegisterView; readonly order: RegisterOrder }) {
  const priority: ExtraColumn<RegisterItem> = {
    name: 'Priority',
    sorted: order === 'priority' ? 'descending' : 'none',
    contentOf: (item) => item.priority,
  };
  return <ImprovementTable caption="Records of this project" kinds="shown" items={view.items} people={view.people} extra={priority} />;
}

function Foot({ view, onPage }: { readonly view: RegisterView; readonly onPage: (page: number) => void }) {
  return (
    <div className="row-apart">
      <Pages page={view.page} pageSize={view.pageSize} total={view.matching} onPage={onPage} />
      <span className="row">
        {view.notVisible === 0 ? null : <span className="subtle">{view.notVisible} not visible to you</span>}
        <SiteLink path={jqlPath(view.jql)}>Open this list in Jira</SiteLink>
      </span>
    </div>
  );
}

function EmptyRegister({ view, capture }: Pick<ContentProps, 'view' | 'capture'>) {
  const { outcome } = capture;
  return (
    <div className="stack">
      <h1>{outcome === null ? 'No improvement yet' : `${outcome.key} is raised; the list follows in a moment`}</h1>
      {view.mayRaise ? (
        <>
          <p>Raise the first from an audit finding: open the finding in Jira and use its Improvement panel, or write it down here.</p>
          <Capture view={view} capture={capture} onClose={null} />
        </>
      ) : (
        <p>Nobody has raised one in {view.project.name}. You may read here once somebody has.</p>
      )}
    </div>
  );
}

/** How many there are, by the name of what was asked for. */
function countWords({ kind, matching, total }: RegisterView): string {
  const [one, many] = kind === null ? ['record', 'records'] : [kindFacts[kind].name.toLowerCase(), kindWords[kind].plural];
  const shown = counted(matching, one, many);
  return matching === total ? shown : `${shown} of ${inGroups(total)} records`;
}
