import fc from 'fast-check';
import { toHistory, type ChangelogEntry, type ChangelogItem, type ChangelogOwner } from '../../src/domain/history/changelog';
import type { Mover, Visit } from '../../src/domain/improvement';
import { notesOf, type HistoryNote } from '../../src/domain/history/history-notes';
import { lifecycleOf, type Lifecycle, type PlaceOfStatus } from '../../src/domain/lifecycle/lifecycle';
import { timesOf } from '../../src/domain/history/stage-times';
import { places, type Place } from '../../src/domain/lifecycle/stages';

/** Quality has statuses `q-planned`…, Laboratory `l-planned`…; the mapping of a third project is not known. */
const placeOf: PlaceOfStatus = (statusId, projectId = 'quality') => {
  const prefix = projectId === 'quality' ? 'q-' : 'l-';
  if (projectId !== 'quality' && projectId !== 'laboratory') return null;
  return places.find((place) => `${prefix}${place}` === statusId) ?? null;
};
const at = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();
const tomas: Mover = { kind: 'person', accountId: 'tomas', name: 'Tomas Reyes' };
const robot: Mover = { kind: 'app', accountId: 'robot', name: 'Automation' };

function owner(statusId: string, part: Partial<ChangelogOwner> = {}): ChangelogOwner {
  return { createdAt: at(1), createdBy: tomas, currentStatusId: statusId, project: { id: 'quality', name: 'Quality' }, ...part };
}

function status(from: string, to: string, names: Partial<ChangelogItem> = {}): ChangelogItem {
  return { fieldId: 'status', from, to, fromName: null, toName: null, ...names };
}

function project(from: string, to: string): ChangelogItem {
  const nameOf = (id: string) => id.charAt(0).toUpperCase() + id.slice(1);
  return { fieldId: 'project', from, to, fromName: nameOf(from), toName: nameOf(to) };
}

function entry(id: number, day: number, items: readonly ChangelogItem[], by: Mover = tomas): ChangelogEntry {
  return { id: String(id), at: at(day), by, items };
}

const read = (of: ChangelogOwner, entries: readonly ChangelogEntry[]): Lifecycle & { readonly notes: readonly HistoryNote[] } => {
  const history = toHistory(of, entries);
  return { ...lifecycleOf(history, placeOf), notes: notesOf(history, placeOf) };
};
const stays = (visits: readonly Visit[]) => visits.map(({ place, enteredAt, leftAt }) => [place, enteredAt, leftAt]);

describe('hard histories', () => {
  interface Hard {
    readonly title: string;
    readonly owner: ChangelogOwner;
    readonly entries: readonly ChangelogEntry[];
    readonly expected: readonly (readonly [Place, string, string | null])[];
  }
  const table: readonly Hard[] = [
    { title: 'no entry at all', owner: owner('q-planned'), entries: [], expected: [['planned', at(1), null]] },
    {
      title: 'entries out of order',
      owner: owner('q-planned'),
      entries: [entry(2, 4, [status('q-prioritized', 'q-planned')]), entry(1, 2, [status('q-identified', 'q-prioritized')])],
      expected: [
        ['identified', at(1), at(2)],
        ['prioritized', at(2), at(4)],
        ['planned', at(4), null],
      ],
    },
    {
      title: 'equal timestamps go by id as a number, not as a text',
      owner: owner('q-planned'),
      entries: [entry(10, 3, [status('q-prioritized', 'q-planned')]), entry(9, 3, [status('q-identified', 'q-prioritized')])],
      expected: [
        ['identified', at(1), at(3)],
        ['prioritized', at(3), at(3)],
        ['planned', at(3), null],
      ],
    },
    {
      title: 'several items in one entry, the statuses in the wrong order and other fields between',
      owner: owner('q-planned'),
      entries: [
        entry(1, 3, [
          status('q-prioritized', 'q-planned'),
          { fieldId: 'assignee', from: null, to: 'tomas', fromName: null, toName: 'Tomas Reyes' },
          status('q-identified', 'q-prioritized'),
        ]),
      ],
      expected: [
        ['identified', at(1), at(3)],
        ['prioritized', at(3), at(3)],
        ['planned', at(3), null],
      ],
    },
    {
      title: 'a doubled entry',
      owner: owner('q-identified'),
      entries: [
        entry(1, 2, [status('q-identified', 'q-prioritized')]),
        entry(2, 3, [status('q-prioritized', 'q-identified')]),
        entry(1, 2, [status('q-identified', 'q-prioritized')]),
      ],
      expected: [
        ['identified', at(1), at(2)],
        ['prioritized', at(2), at(3)],
        ['identified', at(3), null],
      ],
    },
    {
      title: 'a move from a known project, statuses changing with the workflow',
      owner: owner('q-planned'),
      entries: [
        entry(1, 2, [status('l-identified', 'l-prioritized')]),
        entry(2, 5, [
          { fieldId: 'Key', from: null, to: null, fromName: 'LAB-1', toName: 'QMS-9' },
          project('laboratory', 'quality'),
          { fieldId: 'Workflow', from: 'w1', to: 'w2', fromName: 'Old', toName: 'New' },
          status('l-prioritized', 'q-prioritized'),
        ]),
        entry(3, 7, [status('q-prioritized', 'q-planned')]),
      ],
      expected: [
        ['identified', at(1), at(2)],
        ['prioritized', at(2), at(7)],
        ['planned', at(7), null],
      ],
    },
    {
      title: 'a move that keeps a status which only one project knows',
      owner: owner('q-planned'),
      entries: [entry(1, 4, [project('elsewhere', 'quality')])],
      expected: [['planned', at(4), null]],
    },
    {
      title: 'changes older than the record, as imports bring them',
      owner: owner('q-prioritized', { createdAt: at(5) }),
      entries: [entry(1, 2, [status('q-identified', 'q-prioritized')])],
      expected: [
        ['identified', at(5), at(5)],
        ['prioritized', at(5), null],
      ],
    },
  ];

  test.each(table)('$title', ({ owner: of, entries, expected }) => {
    expect(stays(read(of, entries).visits)).toEqual(expected);
  });
});

describe('who and under which name', () => {
  test('each stay tells who brought it there, and the first who raised it', () => {
    const entries = [
      entry(1, 2, [status('q-identified', 'q-prioritized')], robot),
      entry(2, 3, [status('q-prioritized', 'q-planned')], { kind: 'deleted' }),
      entry(3, 4, [status('q-planned', 'q-on-hold')], { kind: 'unnamed' }),
    ];
    expect(read(owner('q-on-hold'), entries).visits.map(({ by }) => by)).toEqual([tomas, robot, { kind: 'deleted' }, { kind: 'unnamed' }]);
  });

  test('a renamed status is the same stage, with its name of that day', () => {
    const entries = [
      entry(1, 2, [status('q-identified', 'q-planned', { fromName: 'Neu', toName: 'Geplant' })]),
      entry(2, 3, [status('q-planned', 'q-identified', { fromName: 'Planned', toName: 'Identified' })]),
    ];
    expect(read(owner('q-identified'), entries).visits.map(({ statusName }) => statusName)).toEqual(['Neu', 'Geplant', 'Identified']);
  });
});

describe('what the stays leave out is said', () => {
  test('a move between projects, with its author', () => {
    const entries = [entry(1, 4, [project('laboratory', 'quality'), status('l-planned', 'q-planned')], robot)];
    expect(read(owner('q-planned'), entries).notes).toEqual([{ kind: 'moved', at: at(4), from: 'Laboratory', to: 'Quality', by: robot }]);
  });

  test('a status of a project whose mapping is not known', () => {
    const moved = entry(1, 4, [project('elsewhere', 'quality'), status('open', 'q-planned', { fromName: 'Open' })]);
    expect(read(owner('q-planned'), [moved]).notes).toEqual([
      { kind: 'passed-over', at: at(1), until: at(4), status: 'Open', project: 'Elsewhere', stageBefore: 'unknown' },
      { kind: 'moved', at: at(4), from: 'Elsewhere', to: 'Quality', by: tomas },
    ]);
  });

  test('a status without a stage counts to the stage before', () => {
    const entries = [
      entry(1, 2, [status('q-identified', 'review', { toName: 'In review' })]),
      entry(2, 5, [status('review', 'q-planned')]),
    ];
    const { visits, notes } = read(owner('q-planned'), entries);
    expect(stays(visits)).toEqual([
      ['identified', at(1), at(5)],
      ['planned', at(5), null],
    ]);
    expect(notes).toEqual([
      { kind: 'passed-over', at: at(2), until: at(5), status: 'In review', project: 'Quality', stageBefore: 'known' },
    ]);
  });

  test('a gap where Jira dropped an entry, in the middle and at the end', () => {
    const entries = [entry(1, 2, [status('q-identified', 'q-prioritized')]), entry(2, 4, [status('q-planned', 'q-implementing')])];
    expect(read(owner('q-verifying'), entries).notes).toEqual([
      { kind: 'unrecorded', at: at(4) },
      { kind: 'unrecorded', at: at(4) },
    ]);
  });

  test('an ordinary way needs no note', () => {
    expect(read(owner('q-planned'), [entry(1, 2, [status('q-identified', 'q-planned')])]).notes).toEqual([]);
  });
});

describe('for every history', () => {
  /** Any way through the places, several changes a day among them. */
  const walks = fc.array(fc.record({ place: fc.constantFrom(...places), days: fc.integer({ min: 0, max: 3 }) }), { maxLength: 20 });
  const lived = walks.map((steps) => {
    let day = 1;
    let current = 'q-identified';
    const entries = steps.map(({ place, days }, index) => {
      day += days;
      const from = current;
      current = `q-${place}`;
      return entry(index + 1, day, [status(from, current)]);
    });
    return { of: owner(current), entries, end: at(day + 1) };
  });

  test('stays follow each other without a gap, in order, and only the last one lasts', () => {
    fc.assert(
      fc.property(lived, ({ of, entries }) => {
        const { visits } = read(of, entries);
        visits.forEach((visit, index) => {
          expect(visit.leftAt).toBe(visits[index + 1]?.enteredAt ?? null);
          if (visit.leftAt !== null) expect(visit.enteredAt <= visit.leftAt).toBe(true);
          expect(visit.place).not.toBe(visits[index + 1]?.place);
        });
      }),
    );
  });

  test('work, waiting and what came after the end make up all the time since creation', () => {
    fc.assert(
      fc.property(lived, ({ of, entries, end }) => {
        const { working, onHold, ended, byPlace } = timesOf(read(of, entries).visits, end);
        expect(working + onHold + ended).toBe(Date.parse(end) - Date.parse(of.createdAt));
        expect([...byPlace.values()].reduce((sum, { total }) => sum + total, 0)).toBe(working + onHold + ended);
      }),
    );
  });

  test('the order of the entries does not matter', () => {
    const shuffled = lived.chain((life) =>
      fc.record({
        life: fc.constant(life),
        entries: fc.shuffledSubarray(life.entries, { minLength: life.entries.length, maxLength: life.entries.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ life, entries }) => {
        expect(read(life.of, entries)).toEqual(read(life.of, life.entries));
      }),
    );
  });

  test('an entry that comes twice changes nothing', () => {
    fc.assert(
      fc.property(lived, fc.nat(), ({ of, entries }, position) => {
        const doubled = entries[position % Math.max(1, entries.length)];
        expect(read(of, doubled === undefined ? entries : [doubled, ...entries])).toEqual(read(of, entries));
      }),
    );
  });
});
