import { useTitle } from '../shell/use-title';

const filters = [
  { title: 'Open improvements', jql: 'issuetype = Improvement AND statusCategory != Done ORDER BY created' },
  { title: 'Overdue improvements', jql: 'issuetype = Improvement AND statusCategory != Done AND due < now() ORDER BY due' },
  { title: 'Waiting for verification', jql: 'issuetype = Improvement AND status = Verifying ORDER BY updated' },
  { title: 'Mine', jql: 'assignee = currentUser() AND statusCategory != Done ORDER BY due' },
];

export function Dashboard() {
  useTitle('Dashboard');
  return (
    <div className="page">
      <h1>Dashboard</h1>
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
