import { kinds } from '../../src/domain/kinds/kinds';
import { suggestKind } from '../../src/domain/kinds/suggest-kind';
import { sources } from '../../src/domain/links/sources';

describe('the kind that a source suggests', () => {
  test.each(['audit', 'nonconformity'] as const)('what comes from “%s” may be a nonconformity', (source) => {
    expect(suggestKind(source, 'improvement')).toMatchObject({
      kind: 'nonconformity',
      reason: expect.stringMatching(/if a requirement was not met\.$/) as unknown,
    });
  });

  test.each([...sources.filter((source) => source !== 'audit' && source !== 'nonconformity'), null])('%s suggests none', (source) => {
    expect(suggestKind(source, 'improvement')).toBeNull();
  });

  test('whoever chose another kind is not asked again', () => {
    for (const chosen of kinds.filter((kind) => kind !== 'improvement')) expect(suggestKind('audit', chosen)).toBeNull();
  });
});
