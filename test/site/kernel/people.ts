/** Everybody the site knows: the six people of the tour, further colleagues of the demo, and apps. */
export interface Person {
  readonly accountId: string;
  readonly accountType: 'atlassian' | 'app';
  readonly email: string;
  readonly displayName: string;
  /** What the person does in the tour, in one word; `null` for colleagues and apps. */
  readonly role: Role | null;
  readonly groups: readonly Group[];
  readonly timeZone: string;
  readonly locale: string;
  active: boolean;
}

export const roles = ['admin', 'team', 'verifier', 'manager', 'auditor', 'outsider'] as const;
export type Role = (typeof roles)[number];

/** Groups carry every permission; see `jira/permissions.ts` and `confluence/permissions.ts`. */
export type Group = 'site-admins' | 'improvement-team' | 'improvement-readers' | 'space-writers' | 'space-readers' | 'apps';

export interface People {
  all(): readonly Person[];
  add(person: Person): void;
  byAccountId(accountId: string): Person | undefined;
  byEmail(email: string): Person | undefined;
}

const person = (role: Role, displayName: string, groups: readonly Group[]): Person => ({
  accountId: `5b10a2844c20165700ede2${String(roles.indexOf(role)).padStart(2, '0')}`,
  accountType: 'atlassian',
  email: `${role}@example.com`,
  displayName,
  role,
  groups,
  timeZone: 'Europe/Berlin',
  locale: 'en_GB',
  active: true,
});

/** The six people of the tour. The outsider may sign in and sees no project; the auditor reads everything and writes nothing. */
export const tourPeople: readonly Person[] = [
  person('admin', 'Ada Lindqvist', ['site-admins', 'improvement-team', 'space-writers', 'space-readers']),
  person('team', 'Tomas Reyes', ['improvement-team', 'space-readers']),
  person('verifier', 'Vera Okafor', ['improvement-team', 'space-readers']),
  person('manager', 'Mina Sato', ['improvement-team', 'space-writers', 'space-readers']),
  person('auditor', 'Alan Whitfield', ['improvement-readers', 'space-readers']),
  person('outsider', 'Otto Brandt', ['space-readers']),
];

export function createPeople(): People {
  const byId = new Map<string, Person>();
  const add = (someone: Person) => void byId.set(someone.accountId, someone);
  for (const someone of tourPeople) add({ ...someone });
  return {
    all: () => [...byId.values()],
    add,
    byAccountId: (accountId) => byId.get(accountId),
    byEmail: (email) => [...byId.values()].find((someone) => someone.email.toLowerCase() === email.toLowerCase()),
  };
}
