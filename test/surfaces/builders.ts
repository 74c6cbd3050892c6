import type { CheckFinding } from '../../src/domain/lifecycle/check-finding';
import type { ImprovementPanel, RecordPanel } from '../../src/contract/issue';
import type { RegisterItem, RegisterView } from '../../src/contract/register';
import type { SettingsView } from '../../src/contract/set-up';
import type { FigureList, SummaryHeadView, SummaryView } from '../../src/contract/summary';
import { formerOwnerOf, standingOf, type Viewer } from '../../src/domain/lifecycle/independence';
import { nextMove, resumePlace } from '../../src/domain/lifecycle/moves';
import type { Facts, Improvement, LinkedRecord, Person } from '../../src/domain/improvement';
import { priorityOf, weightsOf } from '../../src/domain/priority/priority';
import { defaultSettings } from '../../src/domain/set-up/settings';
import { kinds } from '../../src/domain/kinds/kinds';
import { reactionOf } from '../../src/domain/kinds/reaction';
import { placesOf } from '../../src/domain/kinds/lines';
import { placeNames } from '../../src/domain/lifecycle/stages';
import { sourceFacts, sources } from '../../src/domain/links/sources';
import type { ListedImprovement, Summary } from '../../src/domain/summary/summary';
import { headOf } from '../../src/domain/summary/summary-head';
import { waysOf } from '../../src/domain/lifecycle/ways';
import { visitsUpTo } from './visits';
import { someFacts } from '../domain/builders';
import { aFlow, beforeAfter } from './summary-figures';

export const tomas: Person = { accountId: 'account-tomas', name: 'Tomas Reyes' };
export const vera: Person = { accountId: 'account-vera', name: 'Vera Okafor' };

/** Tomas looks, who owns what the builders make. */
export const aViewer: Viewer = {
  accountId: tomas.accountId,
  today: '2026-11-11',
  timeZone: 'Europe/Berlin',
  whoMayVerify: 'named-verifier',
};

export const aProject = { id: '10001', key: 'CI', name: 'Continual improvement', kinds };

export function aRecord(part: Partial<LinkedRecord> = {}): LinkedRecord {
  return { issueId: '20014', key: 'AUD-14', title: 'Access reviews take a week', type: 'Task', status: 'Done', done: true, ...part };
}

export const noFacts: Facts = someFacts();

/** All that an improvement in Planned carries when it is ready to start. */
export const plannedFacts: Facts = {
  ...noFacts,
  source: 'audit',
  clauses: ['9.2', '10.1'],
  controls: ['A.5.18', 'A.8.2'],
  theme: 'Process',
  impact: 4,
  effort: 1,
  alignment: 4,
  owner: tomas.accountId,
  dueDate: '2026-12-12',
  metric: 'Incident resolution',
  unit: 'h',
  direction: 'Lower is better',
  baseline: 12,
  baselineDate: '2026-10-01',
  target: 4,
  method: 'Average of a month',
  verifier: vera.accountId,
};

export function anImprovement(part: Partial<Improvement> = {}): Improvement {
  const place = part.place ?? 'planned';
  return {
    kind: 'improvement',
    issueId: '30007',
    key: 'CI-7',
    projectId: aProject.id,
    title: 'Make access reviews a day’s work',
    place,
    createdAt: '2026-03-03T09:00:00.000Z',
    facts: plannedFacts,
    actions: [
      { key: 'CI-8', title: 'Automate the export of rights', done: true },
      { key: 'CI-9', title: 'Train the reviewers', done: false },
    ],
    implementers: [tomas.accountId],
    ...{ formerOwners: [], formerImplementers: [], attempt: null },
    attachments: 0,
    sourceRecord: aRecord(),
    relations: [{ verb: 'is raised from', record: aRecord() }],
    visits: visitsUpTo(place),
    warnings: [],
    ...part,
  };
}

export function aPanel(
  improvement: Improvement = anImprovement(),
  part: Partial<ImprovementPanel> = {},
  viewer: Viewer = aViewer,
): ImprovementPanel {
  return {
    kind: 'improvement',
    improvement,
    people: [tomas, vera],
    move: nextMove(improvement, viewer),
    offers: waysOf(improvement.kind).filter(({ from }) => from.includes(improvement.place)),
    absent: [],
    priority: priorityOf(improvement.facts, defaultSettings),
    weights: weightsOf(defaultSettings),
    ...{ measureChanges: [], resultChanges: [], findings: [] },
    notes: [],
    secondCheckDue: improvement.facts.secondCheckDue,
    gradeChanges: [],
    reaction: reactionOf(improvement, viewer),
    resumeAt: resumePlace(improvement.kind, improvement.place, improvement.visits),
    standing: standingOf(improvement, viewer),
    ownedUntil: formerOwnerOf(improvement, viewer.accountId)?.until ?? null,
    rights: { edit: true, move: true, link: true },
    projectKey: aProject.key,
    ...part,
  };
}

/** What a verification found that failed. */
export function aFinding(part: Partial<CheckFinding> = {}): CheckFinding {
  return {
    check: { kind: 'verification', failed: true, at: '2026-05-03T09:00:00.000Z', to: 'planned', by: null },
    verdict: 'Not effective',
    checkedOn: '2026-05-03',
    actual: 6,
    target: 4,
    unit: 'h',
    by: { kind: 'person', ...vera },
    evidence: null,
    attachments: 0,
    ...part,
  };
}

export const readOnly = { edit: false, move: false, link: false };

export function aRecordPanel(part: Partial<RecordPanel> = {}): RecordPanel {
  return {
    kind: 'record',
    key: 'AUD-14',
    title: 'Backup restore failed in the audit',
    suggestedSource: 'audit',
    raised: [],
    projects: [aProject],
    mayRaise: true,
    ...part,
  };
}

export function aListed(part: Partial<ListedImprovement> = {}): ListedImprovement {
  return {
    kind: 'improvement',
    issueId: '30007',
    key: 'CI-7',
    title: 'Make access reviews a day’s work',
    place: 'implementing',
    source: 'audit',
    controls: ['A.5.18'],
    ownerId: tomas.accountId,
    dueDate: '2026-10-12',
    daysLate: 0,
    changedAfterVerification: false,
    result: null,
    ...part,
  };
}

export function aRegisterItem(part: Partial<RegisterItem> = {}): RegisterItem {
  return { ...aListed(), priority: 16, ...part };
}

export function aRegister(part: Partial<RegisterView> = {}): RegisterView {
  const items = part.items ?? [
    aRegisterItem(),
    aRegisterItem({ issueId: '30008', key: 'CI-12', title: 'Restore tests every month', place: 'communicated', result: 'Effective' }),
  ];
  return {
    project: aProject,
    kind: null,
    total: items.length,
    matching: items.length,
    notVisible: 0,
    page: 0,
    pageSize: 25,
    items,
    people: [tomas, vera],
    jql: 'project = 10001 ORDER BY created DESC',
    mayRaise: true,
    ...part,
  };
}

const bars: Pick<Summary, 'byPlace' | 'bySource' | 'byClause' | 'byTheme'> = {
  byPlace: placesOf('improvement').map((place, index) => ({
    figure: { kind: 'place', value: place },
    label: placeNames[place],
    count: [6, 4, 5, 3, 2, 1, 14, 2, 0][index] ?? 0,
  })),
  bySource: sources.map((source, index) => ({
    figure: { kind: 'source', value: source },
    label: sourceFacts[source].name,
    count: [14, 9, 3, 8, 3, 0][index] ?? 0,
  })),
  byClause: [
    { figure: { kind: 'clause', value: '9.2' }, label: '9.2 Internal audit', count: 14 },
    { figure: { kind: 'clause', value: '10.1' }, label: '10.1 Continual improvement', count: 9 },
  ],
  byTheme: [
    { figure: { kind: 'theme', value: 'Process' }, label: 'Process', count: 20 },
    { figure: { kind: 'theme', value: 'Technology' }, label: 'Technology', count: 11 },
  ],
};

export function aSummary(part: Partial<Summary> = {}): Summary {
  return {
    period: { from: '2026-10-01', to: '2026-12-31' },
    asOf: '2026-11-23T09:12:00.000Z',
    headline: 'More closed than opened this quarter; 9 of 11 verified were effective; threat intelligence has brought nothing.',
    tiles: [
      { figure: { kind: 'open' }, label: 'open', count: 23 },
      { figure: { kind: 'overdue' }, label: 'overdue', count: 4 },
      { figure: { kind: 'opened' }, label: 'opened', count: 12 },
      { figure: { kind: 'done' }, label: 'done', count: 14 },
      { figure: { kind: 'verified' }, label: 'verified', count: 11 },
      { figure: { kind: 'effective' }, label: 'verified effective', count: 9 },
      { figure: { kind: 'declined' }, label: 'declined', count: 1 },
    ],
    verified: { total: 11, effective: 9 },
    ...bars,
    beforeAfter,
    ...aFlow,
    total: 37,
    notVisible: 3,
    ...part,
  };
}

export function aSummaryView(part: Partial<Summary> = {}): SummaryView {
  return { summary: aSummary(part), projects: [aProject], config: { projectIds: [], period: 'quarter' } };
}

export function aHeadView(part: Partial<Summary> = {}): SummaryHeadView {
  return { head: headOf(aSummary(part)), projects: [aProject] };
}

export function aFigureList(part: Partial<FigureList> = {}): FigureList {
  const items = part.items ?? [aListed({ daysLate: 42 })];
  return {
    figure: { kind: 'overdue' },
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

export function settingsOf(part: Partial<SettingsView> = {}): SettingsView {
  return {
    project: aProject,
    lines: placesOf('improvement').map((place, index) => ({
      kind: 'improvement',
      place,
      statusId: String(10100 + index),
      statusName: placeNames[place],
      problem: null,
    })),
    problems: [],
    ...part,
  };
}
