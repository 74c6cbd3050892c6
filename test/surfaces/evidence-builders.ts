import type { ControlsView, EvidenceList, FrameworkView } from '../../src/contract/coverage';
import { allAttributeValues } from '../../src/domain/catalogue/attributes';
import { clauses } from '../../src/domain/catalogue/clauses';
import { controlsWith } from '../../src/domain/catalogue/control-attributes';
import { controls } from '../../src/domain/catalogue/controls';
import type { Activity } from '../../src/domain/evidence/count-activity';
import { aListed, aProject, tomas } from './builders';

const nothing: Activity = { open: 0, done: 0, lastDone: null, lastActivity: null };
const backups: Activity = { open: 2, done: 1, lastDone: '2026-03-01', lastActivity: '2026-11-02' };

/** Two are open about backups, the last improvement of threat intelligence is long done, that of leakage was declined, and nothing else has any. */
const known: Readonly<Record<string, Activity>> = {
  'A.8.13': backups,
  'A.5.7': { open: 0, done: 1, lastDone: '2026-01-10', lastActivity: '2026-01-10' },
  'A.8.12': { open: 0, done: 0, lastDone: null, lastActivity: '2026-03-03' },
  '9': backups,
  '9.2': backups,
};

const head = {
  projects: [aProject, { id: '10002', key: 'ODD', name: 'Plant safety' }],
  period: null,
  today: '2026-11-11',
  asOf: '2026-11-11T09:12:00.000Z',
  total: 4,
  notVisible: 3,
};

export function aControlsView(part: Partial<ControlsView> = {}): ControlsView {
  return {
    ...head,
    controls: controls.map(({ id }) => ({ id, ...(known[id] ?? nothing) })),
    clauses: clauses.map(({ id }) => ({ id, ...(known[id] ?? nothing) })),
    attributes: allAttributeValues.map((value) => {
      const bearing = controlsWith(value);
      return { value, ...nothing, controls: bearing.length, without: bearing.length - (bearing.includes('A.8.13') ? 1 : 0) };
    }),
    ...part,
  };
}

export function aFrameworkView(part: Partial<FrameworkView> = {}): FrameworkView {
  const points = ['ID.IM-01', 'ID.IM-02'].map((point) => ({
    point,
    pairs: [
      { reference: '9.2', origin: 'suggested' as const },
      { reference: 'A.5.35', origin: 'added' as const },
    ],
    ...backups,
  }));
  const groups = [
    {
      group: 'GV.OC',
      points: [{ point: 'GV.OC-01', pairs: [{ reference: '4.1', origin: 'suggested' as const }], ...nothing }],
      ...nothing,
    },
    { group: 'ID.IM', points, ...backups },
  ];
  return { ...head, framework: 'nist-csf', groups, edits: [], people: [], mayEdit: false, ...part };
}

export function anEvidenceList(part: Partial<EvidenceList> = {}): EvidenceList {
  const items = [aListed(), aListed({ issueId: '30012', key: 'CI-12', title: 'Test every restore' })];
  return {
    references: ['A.8.13'],
    elsewhere: [{ framework: 'nist-csf', points: ['PR.DS-11', 'RC.RP-03'], edits: [] }],
    editors: [],
    counts: { open: 2, done: 1, all: 3 },
    items,
    people: [tomas],
    total: items.length,
    page: 0,
    pageSize: 25,
    jql: 'project = 10001',
    path: '/issues/?jql=project%20%3D%2010001',
    ...part,
  };
}
