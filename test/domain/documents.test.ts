import fc from 'fast-check';
import { beside, documentationWords, isReasonForNone, ownWordsOf, pageWords } from '../../src/domain/links/document-words';
import { standingOf, withoutPage, withPage, type PageChange, type PageToday, type RecordedPage } from '../../src/domain/links/documents';
import { Refusal } from '../../src/domain/refusal';

const runbook: RecordedPage = { pageId: '1', title: 'Restore runbook', version: 7 };
const standard: RecordedPage = { pageId: '2', title: 'Backup standard', version: 2 };
const change = (version: number): PageChange => ({ version, at: '2026-05-03T09:00:00.000Z', by: 'mia', message: null });
const now = (part: Partial<PageToday> = {}): PageToday => ({
  pageId: '1',
  title: 'Restore runbook',
  version: 7,
  state: 'current',
  ...part,
});

describe('how a recorded page stands today', () => {
  test.each([
    ['the same version is unchanged', now(), { kind: 'unchanged' }],
    ['a page that nobody is shown is not visible', null, { kind: 'not-visible' }],
    ['an archived page is archived, changed or not', now({ state: 'archived', version: 9 }), { kind: 'archived' }],
    ['a page in the trash is there', now({ state: 'trashed' }), { kind: 'trashed' }],
    ['a later version says how often it changed', now({ version: 9 }), { kind: 'changed', version: 9, times: 2, title: 'Restore runbook' }],
    ['a page that counts anew is changed, no number of times', now({ version: 1 }), { kind: 'changed', version: 1, times: 0 }],
  ])('%s', (_rule, today, expected) => {
    expect(standingOf(runbook, today, [])).toMatchObject(expected);
  });

  test('only changes after the recorded version are told', () => {
    expect(standingOf(runbook, now({ version: 9 }), [9, 8, 7, 6].map(change))).toMatchObject({ changes: [{ version: 9 }, { version: 8 }] });
  });
});

describe('the list of pages', () => {
  test('a page that is recorded again keeps its place and takes the new version', () => {
    const again = { ...runbook, version: 9 };
    expect(withPage([runbook, standard], again)).toEqual([again, standard]);
    expect(withPage([runbook], standard)).toEqual([runbook, standard]);
    expect(withoutPage([runbook, standard], '1')).toEqual([standard]);
  });
});

describe('Documentation in words', () => {
  test.each([
    ['nothing to say is no text', [], '', null],
    ['a reason stands alone', [], 'No document changed: the rule was right', 'No document changed: the rule was right'],
    ['a page is named with its version', [runbook], '', 'Restore runbook, version 7'],
    [
      'pages come first, then what a person wrote',
      [runbook, standard],
      'Poster',
      'Restore runbook, version 7; Backup standard, version 2; Poster',
    ],
  ])('%s', (_rule, pages, ownWords, expected) => {
    expect(documentationWords(pages, ownWords)).toBe(expected);
  });

  test('a title too long for the line is shortened, its version is not', () => {
    const words = documentationWords([{ ...runbook, title: 'x'.repeat(255) }, standard], '');
    expect(words).toHaveLength(255);
    expect(words).toMatch(/^x+…, version 7; Backup standard, version 2$/);
    expect(pageWords({ ...runbook, title: 'x'.repeat(255) })).toHaveLength(255);
  });

  test.each([
    ['too much text beside the pages', [runbook], 'y'.repeat(240), /leaves no room.*Shorten it first/],
    ['more than ten pages', Array.from({ length: 11 }, (_, index) => ({ ...runbook, pageId: String(index) })), '', /at most 10 pages/],
  ])('%s is refused, nothing is cut off', (_rule, pages, ownWords, message) => {
    expect(() => documentationWords(pages, ownWords)).toThrow(Refusal);
    expect(() => documentationWords(pages, ownWords)).toThrow(message);
  });

  test.each([
    ['a reason for no page', 'No document changed: the rule was right', ''],
    ['the title of a linked page, written by hand', 'Restore runbook, version 6', ''],
    ['the title without a version', 'Restore runbook', ''],
    ['anything else', 'Poster in the data centre; Restore runbook, version 6', 'Poster in the data centre'],
  ])('linking a page takes the place of %s', (_rule, ownWords, expected) => {
    expect(beside([runbook], ownWords)).toBe(expected);
  });

  test.each([
    ['No document changed: right as it was', true],
    ['no documents needed', true],
    ['Nothing', false],
    ['No documentary', false],
  ])('%s is a reason for no page: %s', (text, expected) => {
    expect(isReasonForNone(text)).toBe(expected);
  });

  const page = fc.record({
    pageId: fc.uuid(),
    title: fc.stringMatching(/^[A-Za-zäß][A-Za-z ;,0-9]{0,120}$/),
    version: fc.integer({ min: 1, max: 999 }),
  });
  const pages = fc.uniqueArray(page, { maxLength: 10, selector: ({ pageId }) => pageId });
  const own = fc.stringMatching(/^(?:[A-Z][a-z]{0,20})?$/);

  test('fits the line and gives back what a person wrote, however long the titles are', () => {
    fc.assert(
      fc.property(pages, own, (known, ownWords) => {
        const words = documentationWords(known, ownWords);
        expect((words ?? '').length).toBeLessThanOrEqual(255);
        expect(ownWordsOf(words, known)).toBe(ownWords);
      }),
    );
  });

  test('a text that is not about the pages is a person’s own', () => {
    expect(ownWordsOf('Restore runbook, version 6', [runbook])).toBe('Restore runbook, version 6');
    expect(ownWordsOf(null, [runbook])).toBe('');
  });
});
