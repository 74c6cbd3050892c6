import type { Kernel } from '../kernel/kernel';
import { tourPeople, type Person } from '../kernel/people';

/** Two colleagues beside the people of the tour, so that not everybody is somebody one can be. */
const furtherPeople = {
  lena: { accountId: '5b10a2844c20165700ede210', email: 'lena@example.com', displayName: 'Lena Hartmann' },
  priya: { accountId: '5b10a2844c20165700ede211', email: 'priya@example.com', displayName: 'Priya Nair' },
} as const;

export type Colleague = 'admin' | 'team' | 'verifier' | 'manager' | keyof typeof furtherPeople;

export function addColleagues({ people }: Kernel): void {
  for (const someone of Object.values(furtherPeople)) {
    people.add({
      ...someone,
      accountType: 'atlassian',
      role: null,
      groups: ['improvement-team', 'space-readers'],
      timeZone: 'Europe/Berlin',
      locale: 'en_GB',
      active: true,
    });
  }
}

export function readColleague({ people }: Kernel, colleague: Colleague): Person {
  const email = tourPeople.find((person) => person.role === colleague)?.email ?? `${colleague}@example.com`;
  const person = people.byEmail(email);
  if (!person) throw new Error(`Nobody here has the address ${email}.`);
  return person;
}
