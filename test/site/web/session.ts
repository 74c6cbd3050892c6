import type { Kernel } from '../kernel/kernel';
import type { Person } from '../kernel/people';

export const personCookie = 'site-person';
export const themeCookie = 'site-theme';

export function readCookie(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return decodeURIComponent(value.join('='));
  }
  return undefined;
}

export const cookie = (name: string, value: string) => `${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax`;

function emailOfBasic(header: string | null): string | undefined {
  if (header === null || !/^basic /i.test(header)) return undefined;
  return Buffer.from(header.slice('basic '.length), 'base64').toString('utf8').split(':')[0];
}

/** Who asks: Basic auth says it (`email:anything`), else the cookie that the pages set; `null` is nobody known. */
export function personOfRequest(request: Request, kernel: Kernel): Person | null {
  const authorization = request.headers.get('authorization');
  const email = authorization === null ? readCookie(request, personCookie) : emailOfBasic(authorization);
  if (email === undefined) return null;
  const person = kernel.people.byEmail(email);
  return person?.active === true ? person : null;
}
