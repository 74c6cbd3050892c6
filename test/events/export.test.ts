import { checkAdf } from '../site/confluence/adf';
import { editInJira, fieldId, openImprovementSite, type ImprovementSite } from '../usecases/improvement-site';

let at: ImprovementSite;
beforeAll(async () => {
  at = await openImprovementSite();
  await at.raise('Restore backups faster', { clauses: ['9.2', '10.1'] });
  const late = await at.raise('Train everybody', { source: 'monitoring' });
  await editInJira(at.site, late.issue.id, { [fieldId(at.site, 'Due date')]: '2020-01-31' });
  await at.site.host.drainQueue();
});
afterAll(() => at.site.close());

const inCells = (node: unknown): readonly (readonly string[])[] => rowsOf(node).map((row) => cellsOf(row));
const rowsOf = (node: unknown): readonly unknown[] =>
  childrenOf(node).flatMap((child) => (typeOf(child) === 'tableRow' ? [child] : rowsOf(child)));
const cellsOf = (row: unknown): readonly string[] => childrenOf(row).map((cell) => texts(cell).join(''));

function childrenOf(node: unknown): readonly unknown[] {
  return typeof node === 'object' && node !== null && 'content' in node && Array.isArray(node.content) ? node.content : [];
}

function typeOf(node: unknown): unknown {
  return typeof node === 'object' && node !== null && 'type' in node ? node.type : null;
}

function texts(node: unknown): readonly string[] {
  if (typeof node === 'object' && node !== null && 'text' in node) return [String(node.text)];
  return childrenOf(node).flatMap(texts);
}

const exported = async (as: 'manager' | 'outsider', payload: unknown) =>
  at.site.host.run({ functionKey: 'export-summary', payload, moduleKey: 'improvement-summary', as: at.site.person(as) });

const content = { id: '98305', type: 'page' };
const config = { period: 'custom', from: '2020-01-01', to: '2099-12-31' };

describe('the export of the macro', () => {
  test.each([
    ['pdf', { exportType: 'pdf', extensionPayload: { config }, context: { extension: { content } } }],
    ['pdf, as it was before', { exportType: 'pdf', extensionPayload: { config }, context: { content } }],
    ['word', { exportType: 'word', context: { config, extension: { content } } }],
    ['another exporter', { exportType: 'other', context: { extension: { content, config } } }],
  ])('for %s it is a valid document with the figures of the configured period', async (_type, payload) => {
    const document = await exported('manager', payload);
    expect(() => checkAdf(document)).not.toThrow();
    expect(texts(document)[0]).toBe('Improvements, 1 Jan 2020 – 31 Dec 2099');
  });

  test('says what the screen says', async () => {
    const document = await exported('manager', { extensionPayload: { config } });
    expect(texts(document)[1]).toBe('More opened than finished (2 against 0); 1 overdue; 4 of 6 sources brought nothing.');
    expect(texts(document)).toContain('Projects: Continual improvement');
    expect(texts(document).at(-1)).toMatch(/^As of \d{1,2} \w{3,4} \d{4}, \d{2}:\d{2}, UTC\.$/);
    expect(inCells(document)).toEqual(
      expect.arrayContaining([
        ['open', '2'],
        ['overdue', '1'],
        ['Identified', '2'],
        ['Monitoring and measurement', '1'],
        ['9.2 Internal audit', '2'],
        ['10.1 Continual improvement', '1'],
        ['No theme recorded', '2'],
        ['Identified', '0', 'none'],
        ['A.8.13 Information backup', '2'],
        ['Corrective', '2'],
        ['Integrity', '2'],
        ['Recover', '2'],
        ['Continuity', '2'],
        ['Protection', '2'],
        ['Internal audit', '0', '0', '0', '1', ''],
      ]),
    );
  });

  test.each([
    [{ context: { config: { projectIds: ['99999'] } } }, 'Projects: project 99999 does not exist'],
    [{ context: { config: { period: 'decade' } } }, 'Period: this setting of the summary cannot be read'],
    [{ context: { config: 'all' } }, 'Settings: this setting of the summary cannot be read'],
  ])('%j is exported as what is wrong with it', async (payload, message) => {
    const document = await exported('manager', payload);
    expect(() => checkAdf(document)).not.toThrow();
    expect(texts(document)).toEqual([expect.stringContaining(message)]);
  });

  test('the outsider exports the refusal and no number', async () => {
    const document = await exported('outsider', { context: { config } });
    expect(() => checkAdf(document)).not.toThrow();
    expect(texts(document)).toEqual([expect.stringContaining('You have no access to')]);
    expect(texts(document).join(' ')).not.toMatch(/[0-9]/);
  });
});
