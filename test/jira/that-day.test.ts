import { facts } from '../../src/domain/facts';
import type { ChangelogEntry, ChangelogItem } from '../../src/domain/history/changelog';
import type { Check } from '../../src/domain/lifecycle/lifecycle';
import type { FieldIds } from '../../src/jira/schemes/fields';
import type { JiraIssue } from '../../src/jira/issues';
import { thatDay } from '../../src/jira/history/that-day';

// Every fact has a field named after it.
const fieldIds = Object.fromEntries(facts.map((fact) => [fact, fact])) as FieldIds;
const at = (day: number) => new Date(Date.UTC(2026, 4, day, 9)).toISOString();
const check: Check = { kind: 'verification', failed: true, at: at(10), to: 'planned', by: null };
const vera = { kind: 'person', accountId: 'vera', name: 'Vera Okafor' } as const;
const otto = { kind: 'person', accountId: 'otto', name: 'Otto Lang' } as const;

const item = (fieldId: string, fromName: string | null, toName: string | null): ChangelogItem => ({
  ...{ fieldId, fromName, toName },
  ...{ from: null, to: null },
});
const day = (fieldId: string, from: string | null, to: string | null): ChangelogItem => ({
  ...{ fieldId, from, to },
  ...{ fromName: from === null ? null : '3/Mai/26', toName: to === null ? null : '9/Mai/26' },
});
const file = (from: string | null, to: string | null): ChangelogItem => ({ fieldId: 'attachment', from, to, fromName: from, toName: to });
let id = 0;
const entry = (on: number, items: readonly ChangelogItem[], by: ChangelogEntry['by'] = vera): ChangelogEntry => ({
  ...{ id: String((id += 1)), at: at(on) },
  ...{ by, items },
});

const issue = (fields: JiraIssue['fields']): JiraIssue => ({
  ...{ issueId: '1', key: 'CI-1', title: 'Restore backups faster', fields },
  ...{ projectId: '10000', projectName: 'CI', typeId: '1', typeName: 'Improvement', statusId: '1', createdAt: at(1) },
  ...{ restricted: false, transitions: [] },
});
const now = issue({ effectiveness: { value: 'Effective' }, actual: 3, actualDate: '2026-09-01', evidence: 'Report of August', target: 4 });

describe('what the fields held when a check was made', () => {
  test('is what was last written until then, whatever came after', () => {
    const told = [
      entry(20, [
        item('effectiveness', 'Not effective', 'Effective'),
        item('actual', '6', '3'),
        day('actualDate', '2026-05-09', '2026-09-01'),
      ]),
      entry(9, [item('effectiveness', null, 'Not effective'), item('actual', null, '6'), day('actualDate', null, '2026-05-09')]),
    ];
    expect(thatDay(now, told, fieldIds)(check)).toMatchObject({
      facts: { effectiveness: 'Not effective', actual: 6, actualDate: '2026-05-09', evidence: 'Report of August', target: 4, unit: null },
      judgedBy: vera,
    });
  });

  test('is where the first later change came from, where nothing was written before', () => {
    const told = [entry(20, [item('evidence', 'Report of May', 'Report of August'), item('target', '5', '4')])];
    expect(thatDay(now, told, fieldIds)(check)).toMatchObject({ facts: { evidence: 'Report of May', target: 5 }, judgedBy: null });
  });

  test('is what the step itself wrote, and what it cleared', () => {
    const told = [
      entry(8, [item('effectiveness', null, 'Not effective')]),
      entry(10, [item('effectiveness', 'Not effective', ''), item('actual', '5', '6')], otto),
      entry(12, [item('effectiveness', null, 'Effective')], otto),
    ];
    expect(thatDay(now, told, fieldIds)(check)).toMatchObject({ facts: { effectiveness: 'Not effective', actual: 6 }, judgedBy: vera });
  });

  test('is nothing where the history cannot be read: better none than a wrong one', () => {
    const told = [entry(9, [item('actual', null, 'six'), item('effectiveness', null, 'Wirksam'), day('actualDate', null, 'gestern')])];
    expect(thatDay(now, told, fieldIds)(check).facts).toMatchObject({ actual: null, effectiveness: null, actualDate: null });
  });

  test('counts the files of that day: those that came later do not count, those that went later do', () => {
    const told = [entry(5, [file(null, '1')]), entry(12, [file(null, '2'), file(null, '3')]), entry(13, [file('1', null)])];
    expect(thatDay(issue({ attachment: [{}, {}] }), told, fieldIds)(check).attachments).toBe(1);
  });
});
