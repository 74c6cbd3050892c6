import { z } from 'zod';
import type { Role } from '../../kernel/people';
import type { Desk } from '../desk';
import { oddWays, type OddStatus } from './odd-workflow';

interface OddIssue {
  readonly type: 'Verbesserung' | 'Abweichung' | 'Maßnahme';
  readonly summary: string;
  readonly department: string;
  /** Ids of the ways it went, each with who took it. */
  readonly course: readonly (readonly [string, Role])[];
  readonly tasks?: readonly string[];
}

const toPlan: OddIssue['course'] = [
  ['11', 'team'],
  ['21', 'manager'],
  ['31', 'manager'],
];
const toWork: OddIssue['course'] = [...toPlan, ['41', 'team']];
const toCheck: OddIssue['course'] = [...toWork, ['51', 'team'], ['61', 'team']];

/** One in nearly every status, with the loops that such projects have; none was ever archived. */
export const oddIssues: readonly OddIssue[] = [
  { type: 'Verbesserung', summary: 'Meldeweg für verlorene Ausweise kürzen', department: 'Personal', course: [] },
  { type: 'Abweichung', summary: 'Besucherbuch im Werk Nord lückenhaft', department: 'Produktion', course: [['11', 'team']] },
  { type: 'Maßnahme', summary: 'Löschkonzept mit dem Betriebsrat abstimmen', department: 'Recht', course: toPlan.slice(0, 2) },
  { type: 'Verbesserung', summary: 'Schlüsselwechsel der Gateways automatisieren', department: 'IT', course: toPlan },
  {
    type: 'Verbesserung',
    summary: 'Wiederherstellung der Sicherungen monatlich üben',
    department: 'IT',
    course: toWork,
    tasks: ['Übungsplan schreiben', 'Testsystem beschaffen'],
  },
  {
    type: 'Abweichung',
    summary: 'Wartungszugänge ohne Protokoll',
    department: 'Produktion',
    course: [...toCheck, ['71', 'verifier'], ['81', 'team']],
    tasks: ['Sprungserver einrichten'],
  },
  { type: 'Maßnahme', summary: 'Phishing-Übung auswerten', department: 'IT', course: [...toCheck, ['71', 'verifier']] },
  {
    type: 'Verbesserung',
    summary: 'Lieferanten einmal im Jahr bewerten',
    department: 'Recht',
    course: [...toCheck, ['91', 'verifier'], ['101', 'manager']],
  },
  {
    type: 'Verbesserung',
    summary: 'Papierausdrucke im Vertrieb abschaffen',
    department: 'IT',
    course: [
      ['11', 'team'],
      ['111', 'manager'],
    ],
  },
  {
    type: 'Abweichung',
    summary: 'Doppelt erfasst: Besucherbuch',
    department: 'Produktion',
    course: [
      ['131', 'team'],
      ['121', 'manager'],
      ['131', 'manager'],
    ],
  },
];

const created = z.object({ key: z.string() });

interface OddPlace {
  readonly issueTypeIds: Readonly<Record<string, string>>;
  readonly departmentFieldId: string;
  deskOf(role: Role): Desk;
  accountId(role: Role): string;
}

/** Writes the issues as people would: one creates them, others move them on. Gives their keys in the order of the list. */
export async function writeOddIssues(place: OddPlace): Promise<string[]> {
  const keys: string[] = [];
  for (const issue of oddIssues) keys.push(await writeIssue(place, issue));
  return keys;
}

async function writeIssue({ issueTypeIds, departmentFieldId, deskOf, accountId }: OddPlace, issue: OddIssue): Promise<string> {
  const path = '/rest/api/3/issue';
  const project = { key: 'ODD' };
  const fields = {
    project,
    issuetype: { id: issueTypeIds[issue.type] },
    summary: issue.summary,
    assignee: { accountId: accountId('team') },
    [departmentFieldId]: { value: issue.department },
  };
  const { key } = created.parse(await deskOf('team').post(path, { fields }));
  for (const summary of issue.tasks ?? []) {
    await deskOf('team').post(path, { fields: { project, issuetype: { id: issueTypeIds['Aufgabe'] }, parent: { key }, summary } });
  }
  for (const [id, role] of issue.course) await deskOf(role).post(`${path}/${key}/transitions`, { transition: { id } });
  return key;
}

/** Where an issue of the list stands after its course. */
export const endOf = ({ course }: OddIssue): OddStatus => oddWays.find(({ id }) => id === course.at(-1)?.[0])?.to ?? 'Erfasst';
