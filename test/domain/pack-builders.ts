import type { PackedRecord } from '../../src/domain/pack/packed-record';
import type { Told, ToldItem } from '../../src/domain/trail/told';

export const tomas = { kind: 'person', accountId: 'tomas', name: 'Tomas Reyes' } as const;

export function aPackedRecord(part: Partial<PackedRecord> = {}): PackedRecord {
  return {
    issueId: '10007',
    key: 'CI-7',
    title: 'Restore within a day',
    kind: 'improvement',
    projectName: 'Continual improvement',
    status: 'In Arbeit',
    place: 'implementing',
    placeSince: '2026-03-01T09:00:00.000Z',
    raisedAt: '2026-02-01T09:00:00.000Z',
    raisedBy: tomas,
    doneAt: null,
    verifiedAt: null,
    declinedAt: null,
    reopened: 0,
    facts: [
      { fact: 'owner', label: 'Owner', now: 'Tomas Reyes' },
      { fact: 'dueDate', label: 'Due date', now: '2026-09-01' },
    ],
    files: [],
    trail: { entries: [], limits: [] },
    ...part,
  };
}

export function aToldItem(part: Partial<ToldItem> = {}): ToldItem {
  const ends = { from: null, to: null, fromName: null, toName: null };
  return { ...ends, fieldId: 'Link', label: 'Link', group: 'attached', fact: null, attached: 'link', address: null, ...part };
}

export function aTold(items: readonly ToldItem[], part: Partial<Told> = {}): Told {
  const at = '2026-02-01T09:00:00.000Z';
  return {
    owner: { createdAt: at, createdBy: tomas, currentStatusId: '1', project: { id: '1', name: 'Continual improvement' } },
    statusName: 'Identified',
    placeOf: () => 'identified',
    entries: [{ id: '1', at, by: tomas, items }],
    readUpTo: null,
    comments: [],
    commentsLeftOut: 0,
    files: [],
    pages: [],
    facts: [],
    ...part,
  };
}
