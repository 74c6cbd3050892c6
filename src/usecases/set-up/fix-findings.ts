import { isDeepStrictEqual } from 'node:util';
import type { Input } from '../../contract';
import type { AdoptionView } from '../../contract/adoption';
import type { Finding, Fix } from '../../domain/health/finding';
import { Refusal } from '../../domain/refusal';
import type { Surface } from '../../forge/surface';
import { readBareShape } from '../../jira/projects/project-shape';
import { readGroundSoFar } from '../../storage/ground';
import { mappingOf } from '../../storage/mappings';
import { beginProjectJob } from './adoption/begin-project-job';
import { carryOutFixes } from './adoption/carry-out-fixes';
import { readHealth, toShapeGround } from './adoption/read-health';
import { countThings } from './provisioning/count-things';
import { viewAdoption } from './view-adoption';

/** What a request brings along: when it is made, and the way into the queue. */
interface Means {
  readonly now: Date;
  readonly pushJob: (startedAt: string) => Promise<void>;
}

/** Mends in Jira what is off in a project, in the background: just what was agreed to, and nothing where Jira has changed since. */
export async function fixFindings(surface: Surface, { projectId, agreed }: Input<'fixFindings'>, means: Means): Promise<AdoptionView> {
  const soFar = await readGroundSoFar();
  const ground = toShapeGround(soFar);
  const bare = await readBareShape(projectId, ground);
  const { project } = bare;
  const findings = await readHealth(bare, mappingOf(soFar.mappings, project), ground);
  const fixes = agreed.map((one) => readAgreed(one, findings)).map(({ title, work }) => ({ title, work }));
  const task = { does: 'fix', project, fixes } as const;
  const totalSteps = await countThings((maker) => carryOutFixes(maker, task));
  await beginProjectJob({ project, task: { ...task, fixes: [...fixes] }, totalSteps }, means.now, means.pushJob);
  return viewAdoption(surface, { projectId }, means.now);
}

type Agreed = Input<'fixFindings'>['agreed'][number];

function readAgreed({ findingId, changes, touches }: Agreed, findings: readonly Finding[]): Fix {
  const fix = findings.find(({ id }) => id === findingId)?.fix;
  if (fix && isDeepStrictEqual([fix.changes, fix.touches], [changes, touches])) return fix;
  throw new Refusal('conflict', 'Look again: Jira has changed since, and something else would be mended.', 'Look');
}
