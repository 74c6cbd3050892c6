import { each, longJson } from './long-json';

describe('a long answer', () => {
  const people = [{ name: 'Zoë' }, { name: '李' }];

  it('says what the same answer says when it is written at once', async () => {
    const answer = { people, nobody: [], more: { than: ['one', null] }, isLast: true };
    expect(await longJson(answer).json()).toEqual(answer);
  });

  it('makes the items of a list when it writes them', async () => {
    const answer = longJson({ names: each(people, ({ name }) => name), none: each([], String) });
    expect(answer.headers.get('content-type')).toBe('application/json');
    expect(await answer.text()).toBe('{"names":["Zoë","李"],"none":[]}');
  });
});
