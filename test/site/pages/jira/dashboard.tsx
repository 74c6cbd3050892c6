import { useState } from 'react';
import { useExtensions } from '../issue/issue-data';
import { Loaded } from '../shell/loaded';
import { useTitle } from '../shell/use-title';
import { useDashboard, useGadgetChanges } from './dashboard-data';
import { Gadget } from './gadget';

const filters = [
  { title: 'Open improvements', jql: 'issuetype = Improvement AND statusCategory != Done ORDER BY created' },
  { title: 'Overdue improvements', jql: 'issuetype = Improvement AND statusCategory != Done AND due < now() ORDER BY due' },
  { title: 'Waiting for verification', jql: 'issuetype = Improvement AND status = Verifying ORDER BY updated' },
  { title: 'Mine', jql: 'assignee = currentUser() AND statusCategory != Done ORDER BY due' },
];

export function Dashboard() {
  const loaded = useDashboard();
  useTitle('Dashboard');
  return (
    <div className="page">
      <Loaded query={loaded}>{(dashboard) => <Gadgets {...dashboard} />}</Loaded>
      <ul className="cards">
        {filters.map(({ title, jql }) => (
          <li key={title} className="card">
            <h2>{title}</h2>
            <p className="small mono">{jql}</p>
            <p>
              <a href={`/issues/?jql=${encodeURIComponent(jql)}`}>Open the list: {title.toLowerCase()}</a>
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Gadgets({ name, isWritable, gadgets }: NonNullable<ReturnType<typeof useDashboard>['data']>) {
  const known = useExtensions().data?.gadgets ?? [];
  const changes = useGadgetChanges();
  const [newest, setNewest] = useState<number | null>(null);
  return (
    <>
      <div className="row apart">
        <h1>{name}</h1>
        <div className="row">
          {isWritable &&
            known.map(({ key, title, description, moduleKey }) => (
              <button
                key={key}
                type="button"
                className="button"
                title={description}
                onClick={() => void changes.add(moduleKey, title).then(({ id }) => setNewest(id))}
              >
                Add gadget {title}
              </button>
            ))}
        </div>
      </div>
      <div className="gadgets">
        {gadgets.map((gadget) => (
          <Gadget
            key={`${String(gadget.id)} ${String(gadget.id === newest)}`}
            gadget={gadget}
            configurable={known.find(({ moduleKey }) => moduleKey === gadget.moduleKey)?.configurable ?? false}
            mayChange={isWritable}
            changes={changes}
            isNew={gadget.id === newest}
          />
        ))}
      </div>
    </>
  );
}
