import { createContextTokens } from './context-token';

const context = { accountId: 'a', moduleKey: 'register', extension: { project: { id: '10000' } } };

test('a token gives back what was signed', () => {
  const tokens = createContextTokens();
  expect(tokens.read(tokens.sign(context))).toEqual(context);
});

test('a changed body, a foreign signature and nonsense are worth nothing', () => {
  const tokens = createContextTokens();
  const [, signature = ''] = tokens.sign(context).split('.');
  const forged = Buffer.from(JSON.stringify({ ...context, accountId: 'b' })).toString('base64url');
  expect(tokens.read(`${forged}.${signature}`)).toBeUndefined();
  expect(tokens.read(createContextTokens().sign(context))).toBeUndefined();
  expect(tokens.read('nonsense')).toBeUndefined();
});
