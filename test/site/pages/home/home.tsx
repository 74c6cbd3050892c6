import { useQuery } from '@tanstack/react-query';
import { boot, type KnownPerson } from '../boot';
import { get } from '../rest';
import { Avatar } from '../shell/avatar';
import { what } from '../shell/people';
import { useTitle } from '../shell/use-title';
import { tourOf, type Health } from './tour';

const order = ['team', 'verifier', 'manager', 'auditor', 'admin', 'outsider'];

function PersonCard({ person, health }: { readonly person: KnownPerson; readonly health: Health | undefined }) {
  const isCurrent = boot.person?.email === person.email;
  const about = what[person.role];
  return (
    <li className={isCurrent ? 'card card-current' : 'card'}>
      <div className="card-head">
        <Avatar name={person.displayName} id={person.accountId} />
        <div>
          <h2>{about?.title}</h2>
          <p className="small">{person.displayName}</p>
        </div>
      </div>
      <p>{about?.text}</p>
      {health === undefined ? null : <Tour person={person} health={health} />}
      <form method="post" action="/_site-session" className="card-foot">
        <input type="hidden" name="person" value={person.email} />
        <input type="hidden" name="next" value={location.pathname === '/' ? '/' : `${location.pathname}${location.search}`} />
        {isCurrent ? (
          <p className="you">This is you</p>
        ) : (
          <button type="submit" className="button">
            Be {person.displayName.split(' ')[0]}
          </button>
        )}
      </form>
    </li>
  );
}

function Tour({ person, health }: { readonly person: KnownPerson; readonly health: Health }) {
  const tour = tourOf(person.role, health);
  if (tour.length === 0) return <p className="small">Nothing to look at yet: a project comes first.</p>;
  return (
    <ol className="tour">
      {tour.map(({ path, text }) => (
        <li key={text}>
          <a href={`${path}${path.includes('?') ? '&' : '?'}as=${encodeURIComponent(person.email)}`}>{text}</a>
        </li>
      ))}
    </ol>
  );
}

/** Where everybody begins: six people, and two minutes of what to look at as each. */
export function Home() {
  useTitle('Who do you want to be?');
  const health = useQuery({ queryKey: ['health'], queryFn: () => get<Health>('/_site/health') });
  const administrator = boot.people.find(({ role }) => role === 'admin')?.email ?? '';
  const people = order.flatMap((role) => boot.people.filter((person) => person.role === role));
  return (
    <div className="home">
      <h1>Who do you want to be?</h1>
      <p className="lead">
        An emulated Jira and Confluence with the Clause 10 app installed. Everything works, nothing leaves this machine. Pick a person and
        follow their links; the switch at the top right changes who you are on any page.
      </p>
      {health.data?.projects.length === 0 && (
        <p className="lead">
          <strong>This site is empty.</strong> Begin as the administrator:{' '}
          <a href={`/jira/settings/apps/set-up?as=${encodeURIComponent(administrator)}`}>set up a project for improvements</a>. After that
          the others have something to look at.
        </p>
      )}
      <ul className="cards">
        {people.map((person) => (
          <PersonCard key={person.email} person={person} health={health.data} />
        ))}
      </ul>
    </div>
  );
}
