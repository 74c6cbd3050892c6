import { createKernel } from '../kernel/kernel';
import { cookie, personCookie, personOfRequest } from './session';

const kernel = createKernel('http://127.0.0.1:1');
const request = (headers: Record<string, string>) => new Request('http://127.0.0.1:1/', { headers });
const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;

test('basic auth names the person by e-mail, whatever the password', () => {
  expect(personOfRequest(request({ authorization: basic('manager@example.com:anything') }), kernel)?.role).toBe('manager');
});

test('the cookie of the pages names the person', () => {
  const [pair = ''] = cookie(personCookie, 'auditor@example.com').split(';');
  expect(personOfRequest(request({ cookie: `other=1; ${pair}` }), kernel)?.role).toBe('auditor');
});

test('basic auth wins over the cookie, so that a stranger cannot borrow it', () => {
  const headers = { authorization: basic('stranger@example.com:x'), cookie: `${personCookie}=admin%40example.com` };
  expect(personOfRequest(request(headers), kernel)).toBeNull();
});

test('nobody known is nobody', () => {
  expect(personOfRequest(request({}), kernel)).toBeNull();
  expect(personOfRequest(request({ authorization: 'Bearer admin@example.com' }), kernel)).toBeNull();
});
