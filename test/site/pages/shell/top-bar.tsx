import { useState } from 'react';
import { boot } from '../boot';
import { useExtensions } from '../issue/issue-data';
import { Avatar } from './avatar';
import { what } from './people';

const places = [
  { label: 'Projects', path: '/jira/projects' },
  { label: 'Search', path: '/issues/' },
  { label: 'Confluence', path: '/wiki' },
  { label: 'Rovo', path: '/rovo' },
];

/** Rovo knows what is open when it is called. */
function addressOf(path: string): string {
  const issueKey = /^\/browse\/([^/]+)$/.exec(location.pathname)?.[1];
  return path === '/rovo' && issueKey !== undefined ? `${path}?issue=${issueKey}` : path;
}

/** Person and theme are the session's: a form sets the cookie and comes back. */
function SessionButton({ name, value, children }: { readonly name: string; readonly value: string; readonly children: React.ReactNode }) {
  return (
    <form method="post" action="/_site-session">
      <input type="hidden" name={name} value={value} />
      <input type="hidden" name="next" value={`${location.pathname}${location.search}`} />
      <button type="submit" className="menu-item">
        {children}
      </button>
    </form>
  );
}

function PersonMenu() {
  const [open, setOpen] = useState(false);
  const { person } = boot;
  if (person === null) return null;
  return (
    <div
      className="menu"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button type="button" className="person-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Avatar name={person.displayName} id={person.accountId} />
        <span className="wide-only">{person.displayName}</span>
        <span className="visually-hidden">, switch person</span>
      </button>
      {open && (
        <div className="menu-list">
          <p className="menu-title">See the site as</p>
          {boot.people.map((other) => (
            <SessionButton key={other.email} name="person" value={other.email}>
              <Avatar name={other.displayName} id={other.accountId} />
              <span>
                {other.displayName}
                <span className="small block">{what[other.role]?.title ?? other.role}</span>
              </span>
            </SessionButton>
          ))}
        </div>
      )}
    </div>
  );
}

/** As in Jira, apps add pages to the main navigation. */
function AppLinks() {
  const pages = useExtensions().data?.globalPages ?? [];
  return pages.map(({ key, title }) => (
    <a
      key={key}
      className="wide-only"
      href={`/jira/apps/${key}`}
      aria-current={`${location.pathname}/`.startsWith(`/jira/apps/${key}/`) ? 'page' : undefined}
    >
      {title}
    </a>
  ));
}

export function TopBar() {
  const other = boot.mode === 'dark' ? 'light' : 'dark';
  return (
    <header className="top-bar">
      <a className="skip-link" href="#main">
        Skip to content
      </a>
      <a href="/" className="brand">
        <span className="brand-mark" aria-hidden="true">
          10
        </span>
        Local site
      </a>
      {boot.person !== null && (
        <nav aria-label="Site" className="top-links">
          {places.map(({ label, path }) => (
            <a key={path} href={addressOf(path)} aria-current={location.pathname.startsWith(path) ? 'page' : undefined}>
              {label}
            </a>
          ))}
          <AppLinks />
        </nav>
      )}
      <div className="top-end">
        <SessionButton name="theme" value={other}>
          <span aria-hidden="true">{other === 'dark' ? '☾' : '☀'}</span>
          <span className="visually-hidden">Switch to {other} theme</span>
        </SessionButton>
        <PersonMenu />
      </div>
    </header>
  );
}
