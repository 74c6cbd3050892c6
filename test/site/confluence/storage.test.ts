import { fromStorage } from './storage-read';
import { toStorage } from './storage-write';

describe('storage format', () => {
  test.each([
    ['<p>Plain &amp; <strong>bold</strong></p>'],
    ['<h2>Inputs</h2><ul><li><p>one</p></li><li><p>two</p></li></ul>'],
    ['<table><tbody><tr><th><p>Stage</p></th><td><p>3</p></td></tr></tbody></table><hr />'],
    ['<p><a href="https://example.com/?a=1&amp;b=2">link</a><br />after</p>'],
  ])('%s survives reading and printing', (storage) => {
    expect(toStorage(fromStorage(storage))).toBe(storage);
  });

  test('the macro of an app keeps its key, its parameters and its local id', () => {
    const document = {
      type: 'doc',
      version: 1,
      content: [
        {
          type: 'extension',
          attrs: {
            extensionType: 'com.atlassian.ecosystem',
            extensionKey: 'app/environment/static/summary',
            parameters: { guestParams: { period: 'quarter' } },
            localId: 'a-b',
          },
        },
      ],
    } as const;
    const storage = toStorage(document);
    expect(storage).toContain('<ac:adf-extension><ac:adf-node type="extension">');
    expect(fromStorage(storage)).toEqual(document);
  });

  test('an inline node of ADF stays inside its paragraph', () => {
    const status = { type: 'status', attrs: { text: 'DONE', color: 'green', localId: 's', style: '' } };
    const document = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Now ' }, status] }],
    } as const;
    expect(fromStorage(toStorage(document))).toEqual(document);
  });

  test.each([['<p>open'], ['<p>crossed</strong>'], ['<script>alert(1)</script>'], ['<p attribute>']])('%s is refused', (storage) => {
    expect(() => fromStorage(storage)).toThrow(/xhtml|not emulated/);
  });
});
