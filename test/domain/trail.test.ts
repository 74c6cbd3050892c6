import fc from 'fast-check';
import type { ChangelogOwner } from '../../src/domain/history/changelog';
import type { Fact, Mover } from '../../src/domain/improvement';
import type { PlaceOfStatus } from '../../src/domain/lifecycle/lifecycle';
import type { TrailEntry, TrailMark } from '../../src/domain/trail/entry';
import type { Told, ToldEntry, ToldItem } from '../../src/domain/trail/told';
import { mostEntries, toTrail } from '../../src/domain/trail/trail';
import { places } from '../../src/domain/lifecycle/stages';

/** Quality has statuses `q-planned`…, Laboratory `l-planned`…; the mapping of a third project is not known. */
const placeOf: PlaceOfStatus = (statusId, projectId = 'quality') => {
  const prefix = projectId === 'quality' ? 'q-' : 'l-';
  if (projectId !== 'quality' && projectId !== 'laboratory') return null;
  return places.find((place) => `${prefix}${place}` === statusId) ?? null;
};
const at = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString();
const tomas: Mover = { kind: 'person', accountId: 'tomas', name: 'Tomas Reyes' };
const robot: Mover = { kind: 'app', accountId: 'robot', name: 'Automation' };
const gone: Mover = { kind: 'deleted' };

const owner: ChangelogOwner = {
  createdAt: at(1),
  createdBy: tomas,
  currentStatusId: 'q-planned',
  project: { id: 'quality', name: 'Quality' },
};

function told(part: Partial<Told> = {}): Told {
  return {
    owner,
    statusName: 'Planned',
    placeOf,
    entries: [],
    readUpTo: null,
    comments: [],
    commentsLeftOut: 0,
    files: [],
    pages: [],
    facts: [],
    ...part,
  };
}

const bare = { from: null, to: null, fromName: null, toName: null, fact: null, attached: null, address: null } as const;
const status = (from: string, to: string, fromName = from, toName = to): ToldItem => {
  return { ...bare, fieldId: 'status', label: 'Stage', group: 'stage', from, to, fromName, toName };
};
const project = (from: string, to: string): ToldItem => {
  return { ...bare, fieldId: 'project', label: 'Project', group: 'stage', from, to, fromName: from, toName: to };
};
const fact = (name: Fact, label: string, fromName: string | null, toName: string | null): ToldItem => {
  return { ...bare, fieldId: `field-${name}`, label, group: 'fact', fact: name, fromName, toName };
};
const file = (from: string | null, to: string | null): ToldItem => {
  return { ...bare, fieldId: 'attachment', label: 'File', group: 'attached', attached: 'file', from, to, fromName: from, toName: to };
};
const entry = (id: number, day: number, items: readonly ToldItem[], by: Mover = tomas): ToldEntry => {
  return { id: String(id), at: at(day), by, items };
};

/** An entry as a person would write it down. */
function written({ id, at: when, by, lines, marks }: TrailEntry): string {
  const who = by?.kind === 'person' || by?.kind === 'app' ? `${by.kind} ${by.name}` : (by?.kind ?? 'nobody');
  const said = lines.map(({ label, from, to, places: stages }) => {
    const meant = stages === null ? '' : ` [${stages.from ?? '–'} → ${stages.to ?? '–'}]`;
    return `${label}: ${from ?? '–'} → ${to ?? '–'}${meant}`;
  });
  return [`${id} ${when.slice(0, 10)} ${who}`, ...said, ...marks.map((mark) => `! ${mark}`)].join('; ');
}

const all = (part: Partial<Told>) => toTrail(told(part)).entries.map(written);

describe('hard histories', () => {
  interface Hard {
    readonly title: string;
    readonly given: Partial<Told>;
    readonly expected: readonly string[];
  }
  const table: readonly Hard[] = [
    {
      title: 'no change at all: the creation alone, with what is recorded now',
      given: { facts: [{ fact: 'metric', label: 'Metric', now: 'Hours' }] },
      expected: ['created 2026-01-01 person Tomas Reyes; Raised: – → Planned [– → planned]; Metric: – → Hours'],
    },
    {
      title: 'a fact of the first day is what its first change came from, and one that came later is not of the first day',
      given: {
        facts: [
          { fact: 'target', label: 'Target', now: '2' },
          { fact: 'unit', label: 'Unit', now: 'h' },
        ],
        entries: [
          entry(2, 3, [fact('target', 'Target', '3', '2')]),
          entry(1, 2, [fact('target', 'Target', '4', '3'), fact('unit', 'Unit', null, 'h')]),
        ],
      },
      expected: [
        'created 2026-01-01 person Tomas Reyes; Raised: – → Planned [– → planned]; Target: – → 4',
        'history-1 2026-01-02 person Tomas Reyes; Target: 4 → 3; Unit: – → h',
        'history-2 2026-01-03 person Tomas Reyes; Target: 3 → 2',
      ],
    },
    {
      title: 'renamed statuses keep the words of their day, beside the stage that they stand for',
      given: { entries: [entry(1, 2, [status('q-identified', 'q-planned', 'Neu', 'Geplant')])] },
      expected: [
        'created 2026-01-01 person Tomas Reyes; Raised: – → Neu [– → identified]',
        'history-1 2026-01-02 person Tomas Reyes; Stage: Neu → Geplant [identified → planned]',
      ],
    },
    {
      title: 'moved between projects: each status means what it meant in the project of that day',
      given: {
        entries: [
          entry(1, 2, [status('l-identified', 'l-prioritized')]),
          entry(2, 3, [project('laboratory', 'quality'), status('l-prioritized', 'q-planned')]),
        ],
      },
      expected: [
        'created 2026-01-01 person Tomas Reyes; Raised: – → l-identified [– → identified]',
        'history-1 2026-01-02 person Tomas Reyes; Stage: l-identified → l-prioritized [identified → prioritized]',
        'history-2 2026-01-03 person Tomas Reyes; Project: laboratory → quality; Stage: l-prioritized → q-planned [prioritized → planned]',
      ],
    },
    {
      title: 'a status of a project that is not known stands for no stage',
      given: { entries: [entry(1, 2, [project('elsewhere', 'quality'), status('x', 'q-planned', 'Offen', 'Planned')])] },
      expected: [
        'created 2026-01-01 person Tomas Reyes; Raised: – → Offen [– → –]',
        'history-1 2026-01-02 person Tomas Reyes; Project: elsewhere → quality; Stage: Offen → Planned [– → planned]',
      ],
    },
    {
      title: 'equal timestamps go by id as a number, entries that come twice stand once',
      given: {
        entries: [10, 9, 9].map((id) => entry(id, 2, [fact('metric', 'Metric', String(id - 1), String(id))])),
      },
      expected: [
        'created 2026-01-01 person Tomas Reyes; Raised: – → Planned [– → planned]',
        'history-9 2026-01-02 person Tomas Reyes; Metric: 8 → 9',
        'history-10 2026-01-02 person Tomas Reyes; Metric: 9 → 10',
      ],
    },
    {
      title: 'apps, deleted people and nobody at all are told apart from people',
      given: {
        entries: [
          entry(1, 2, [fact('metric', 'Metric', null, 'a')], robot),
          entry(2, 3, [fact('metric', 'Metric', 'a', 'b')], gone),
          entry(3, 4, [fact('metric', 'Metric', 'b', null)], { kind: 'unnamed' }),
        ],
      },
      expected: [
        'created 2026-01-01 person Tomas Reyes; Raised: – → Planned [– → planned]',
        'history-1 2026-01-02 app Automation; Metric: – → a',
        'history-2 2026-01-03 deleted; Metric: a → b',
        'history-3 2026-01-04 unnamed; Metric: b → –',
      ],
    },
    {
      title: 'comments and files without an entry stand among the changes, at their own moment',
      given: {
        entries: [entry(1, 4, [fact('metric', 'Metric', null, 'a')])],
        comments: [{ id: '7', at: at(3), by: gone, text: 'Looks good', edited: true, address: '/c' }],
        files: [{ id: '5', name: 'report.pdf', at: at(1), by: tomas, address: '/f' }],
      },
      expected: [
        'created 2026-01-01 person Tomas Reyes; Raised: – → Planned [– → planned]',
        'file-5 2026-01-01 person Tomas Reyes; File: – → report.pdf',
        'comment-7 2026-01-03 deleted; Comment, edited since: – → Looks good',
        'history-1 2026-01-04 person Tomas Reyes; Metric: – → a',
      ],
    },
  ];
  test.each(table)('$title', ({ given, expected }) => {
    expect(all(given)).toEqual(expected);
  });
});

test('three thousand changes are three thousand entries, each from what the one before left', () => {
  const numbers = Array.from({ length: 3_000 }, (_, index) => index + 1);
  const entries = numbers.map((number) =>
    entry(number, 2, [fact('metric', 'Metric', `Metric ${String(number - 1)}`, `Metric ${String(number)}`)]),
  );
  expect(all({ entries })).toEqual([
    'created 2026-01-01 person Tomas Reyes; Raised: – → Planned [– → planned]',
    ...numbers.map(
      (number) =>
        `history-${String(number)} 2026-01-02 person Tomas Reyes; Metric: Metric ${String(number - 1)} → Metric ${String(number)}`,
    ),
  ]);
});

describe('what a reader must not overlook', () => {
  const line = [status('q-identified', 'q-planned'), status('q-planned', 'q-implementing'), status('q-implementing', 'q-verifying')];
  const road = line.map((item, index) => entry(index + 1, index + 2, [item]));
  const grade = (from: string | null, to: string | null) => fact('grade', 'Grade', from, to);
  const target = fact('target', 'Target', '4', '6');
  const reason = (words: string | null) => fact('measureChangeReason', 'Measure change reason', null, words);
  const table: readonly (readonly [string, readonly ToldEntry[], readonly TrailMark[]])[] = [
    ['verification sends it back', [...road, entry(9, 9, [status('q-verifying', 'q-planned')])], ['reopened']],
    ['it is declined', [entry(9, 9, [status('q-planned', 'q-declined')])], ['declined']],
    ['the measure changes after planning, with a reason', [...road, entry(9, 9, [target, reason('New scope')])], ['measure-changed']],
    ['… with none', [...road, entry(9, 9, [target])], ['measure-changed-without-reason']],
    ['… with a reason that was only taken away', [...road, entry(9, 9, [target, reason('')])], ['measure-changed-without-reason']],
    ['the measure changes before planning ended', [entry(9, 9, [target])], []],
    [
      'the measure is filled in on the way out of planning',
      [...road.slice(0, 1), entry(9, 9, [target, status('q-planned', 'q-implementing')])],
      [],
    ],
    [
      'the result changes after verification',
      [...road, entry(8, 8, [status('q-verifying', 'q-closed')]), entry(9, 9, [fact('effectiveness', 'Effectiveness', 'a', 'b')])],
      ['result-changed'],
    ],
    [
      'the result is filled in on the way out of Verifying',
      [...road, entry(9, 9, [status('q-verifying', 'q-closed'), fact('effectiveness', 'Effectiveness', null, 'b')])],
      [],
    ],
    ['the first grade', [entry(9, 9, [grade(null, 'Major')])], []],
    ['a softer grade', [entry(8, 8, [grade(null, 'Major')]), entry(9, 9, [grade('Major', 'Minor')])], ['regraded']],
    ['a file is removed', [entry(8, 8, [file(null, 'f1')]), entry(9, 9, [file('f1', null)])], ['evidence-removed']],
    [
      'several at once',
      [...road, entry(9, 9, [status('q-verifying', 'q-planned'), target, file('f1', null)])],
      ['reopened', 'measure-changed-without-reason', 'evidence-removed'],
    ],
    [
      'it goes on after a hold',
      [...road, entry(8, 8, [status('q-verifying', 'q-on-hold')]), entry(9, 9, [status('q-on-hold', 'q-verifying')])],
      [],
    ],
  ];
  test.each(table)('%s', (_, entries, expected) => {
    expect(toTrail(told({ entries })).entries.at(-1)?.marks).toEqual(expected);
  });

  test('of two changes at one moment the one that reopened it is marked', () => {
    const both = [entry(8, 9, [fact('actual', 'Actual', null, '5')]), entry(9, 9, [status('q-verifying', 'q-planned')])];
    const marks = toTrail(told({ entries: [...road, ...both] }))
      .entries.slice(-2)
      .map((shown) => shown.marks);
    expect(marks).toEqual([[], ['reopened']]);
  });
});

describe('where it can be read today', () => {
  const link: ToldItem = {
    ...bare,
    fieldId: 'issuelinks',
    label: 'Link',
    group: 'attached',
    attached: 'link',
    to: 'CI-4',
    toName: 'is raised from CI-4',
    address: '/browse/CI-4',
  };
  const page = (to: string): ToldItem => ({
    ...bare,
    fieldId: 'remote',
    label: 'Linked page',
    group: 'attached',
    attached: 'page',
    to,
    toName: to,
  });
  test('a file and a page that are gone have no address, a linked work item keeps it', () => {
    const files = [{ id: 'f1', name: 'f1', at: at(2), by: tomas, address: '/file' }];
    const pages = [{ id: 'p1', address: '/page' }];
    const { entries } = toTrail(
      told({ files, pages, entries: [entry(1, 2, [file(null, 'f1'), file(null, 'f2'), page('p1'), page('p2'), link])] }),
    );
    expect(entries.at(-1)?.lines.map(({ address }) => address)).toEqual(['/file', null, '/page', null, '/browse/CI-4']);
  });
});

describe('what cannot be known is said', () => {
  test.each([
    ['nothing, where all is known', {}, []],
    [
      'a file that the history attached and that is gone',
      { entries: [entry(1, 2, [file(null, 'f1')])] },
      [{ kind: 'file-gone', name: 'f1', at: at(2) }],
    ],
    ['a file that was removed is known', { entries: [entry(1, 2, [file(null, 'f1')]), entry(2, 3, [file('f1', null)])] }, []],
    [
      'a status that changed without an entry',
      { entries: [entry(1, 2, [status('q-identified', 'q-prioritized')])] },
      [{ kind: 'gap', at: at(2) }],
    ],
    [
      'a history that was not read to its end, which has no gap for that',
      { readUpTo: at(2), entries: [entry(1, 2, [status('q-identified', 'q-prioritized'), file(null, 'f1')])] },
      [{ kind: 'history-cut', after: at(2) }],
    ],
    ['comments left out', { commentsLeftOut: 3 }, [{ kind: 'comments-left-out', count: 3 }]],
    [
      'comments and pages stand as they are today',
      { comments: [{ id: '7', at: at(3), by: tomas, text: 'a', edited: false, address: '/c' }], pages: [{ id: 'p', address: '/p' }] },
      [{ kind: 'comments-as-now' }, { kind: 'pages-as-now' }],
    ],
  ] satisfies readonly (readonly [string, Partial<Told>, readonly unknown[]])[])('%s', (_, given, expected) => {
    expect(toTrail(told(given)).limits).toEqual(expected);
  });

  test('more entries than an answer holds: the oldest are counted, the newest stand', () => {
    const entries = Array.from({ length: mostEntries + 5 }, (_, index) => entry(index, 2, [fact('metric', 'Metric', null, String(index))]));
    const trail = toTrail(told({ entries }));
    expect(trail.entries).toHaveLength(mostEntries);
    expect(trail.entries.at(-1)?.id).toBe(`history-${String(mostEntries + 4)}`);
    expect(trail.limits).toEqual([{ kind: 'entries-left-out', count: 6, before: at(2) }]);
  });

  test('a long text is cut and says so', () => {
    const { lines } = toTrail(told({ entries: [entry(1, 2, [fact('cause', 'Root cause', null, 'x'.repeat(9_000))])] })).entries.at(-1) ?? {
      lines: [],
    };
    expect(lines[0]?.to).toMatch(/^x{509}…$/);
  });
});

test('whatever the order in which Jira tells it, the trail is the same, and no change is lost', () => {
  const some = fc.array(fc.record({ day: fc.integer({ min: 1, max: 5 }), metric: fc.string() }), { maxLength: 20 });
  fc.assert(
    fc.property(some, fc.func(fc.integer()), (changes, shuffle) => {
      const entries = changes.map(({ day, metric }, index) => entry(index + 1, day, [fact('metric', 'Metric', null, metric)]));
      const shuffled = entries.toSorted((left, right) => shuffle(left.id) - shuffle(right.id));
      const trail = toTrail(told({ entries: shuffled }));
      expect(trail).toEqual(toTrail(told({ entries })));
      expect(trail.entries.map(({ id }) => id).toSorted()).toEqual(['created', ...entries.map(({ id }) => `history-${id}`)].toSorted());
    }),
  );
});
