import { useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import type { Input } from '../../src/contract';
import type { RegisterItem, RegisterView } from '../../src/contract/register';
import { kindFacts } from '../../src/domain/kinds/kinds';
import type { RegisterOrder } from '../../src/domain/register';
import { Answered } from '../shared/answered';
import { CaptureForm } from '../shared/capture-form';
import { ImprovementTable, type ExtraColumn } from '../shared/improvement-table';
import { jqlPath } from '../shared/jira-link';
import { kindWords } from '../shared/kind-words';
import { SiteLink } from '../shared/site-link';
import { Pages } from '../shared/pages';
import { useAnswer, useChange, type Change } from '../shared/query';
import { Filters } from './filters';
import './register.css';

type Filter = Input<'viewRegister'>;

const everything: Filter = { kind: null, place: null, source: null, search: '', order: 'newest', page: 0 };

/** The register follows Jira's events, so what was raised is in the list a moment later. */
const untilItIsListedInMs = [0, 2_000, 5_000, 10_000, 20_000];

/** The records of the project at hand. */
export function Register() {
  const [filter, setFilter] = useState(everything);
  const [raisedKey, setRaisedKey] = useState<string | null>(null);
  const query = useAnswer('viewRegister', filter);
  const raise = useChange('raiseRecord', (raised) => {
    setRaisedKey(raised.key);
    for (const delay of untilItIsListedInMs) window.setTimeout(() => void query.refetch(), delay);
  });
  return (
    <main className="surface-page stack">
      <Answered query={query} loading="Loading the register">
        {(view) => <Content view={view} filter={filter} onFilter={setFilter} raise={raise} raisedKey={raisedKey} />}
      </Answered>
    </main>
  );
}

interface ContentProps {
  readonly view: RegisterView;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly raise: Change<'raiseRecord'>;
  readonly raisedKey: string | null;
}

function Content({ view, filter, onFilter, raise, raisedKey }: ContentProps) {
  const [form, setForm] = useState<'open' | 'closed'>('closed');
  const isEmpty = view.total === 0 && view.notVisible === 0;
  const capture = (
    <CaptureForm
      raise={raise}
      suggestedSource={isEmpty ? 'audit' : null}
      suggestedTitle=""
      record={null}
      projects={[view.project]}
      raisedKey={raisedKey}
    />
  );
  if (isEmpty)
    return (
      <EmptyRegister view={view} raisedKey={raisedKey}>
        {capture}
      </EmptyRegister>
    );
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
      {view.mayRaise && form === 'open' ? <section className="capture-box">{capture}</section> : null}
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

interface EmptyRegisterProps extends Pick<ContentProps, 'view' | 'raisedKey'> {
  readonly children: ReactNode;
}

function EmptyRegister({ view, raisedKey, children }: EmptyRegisterProps) {
  return (
    <div className="stack">
      <h1>{raisedKey === null ? 'No improvement yet' : `${raisedKey} is raised; the list follows in a moment`}</h1>
      {view.mayRaise ? (
        <>
          <p>Raise the first from an audit finding: open the finding in Jira and use its Improvement panel, or write it down here.</p>
          {children}
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
  const counted = matching === 1 ? `1 ${one}` : `${matching} ${many}`;
  return matching === total ? counted : `${counted} of ${total} records`;
}
