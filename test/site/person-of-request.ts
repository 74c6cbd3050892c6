import type { Kernel } from './kernel/kernel';
import type { Person } from './kernel/people';

/** Who asks, by `Authorization: Basic email:anything`; `unknown` when nobody has that address, `null` without the header. */
export function findBasicPerson(header: string | undefined, { people }: Kernel): Person | 'unknown' | null {
  const encoded = /^Basic\s+(.+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  const [email = ''] = Buffer.from(encoded, 'base64').toString().split(':');
  return people.byEmail(email) ?? 'unknown';
}
