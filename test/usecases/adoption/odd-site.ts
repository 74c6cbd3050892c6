import type { Answer, FunctionName, Results } from '../../../src/contract';
import type { ProjectMapping } from '../../../src/domain/set-up/project-mapping';
import { buildApp } from '../../site/build';
import { makeOddProject, type OddProject } from '../../site/demo/odd/odd-project';
import type { OddStatus } from '../../site/demo/odd/odd-workflow';
import { createSite, type Site } from '../../site/site';
import { openImprovementSite, valueOf, type ImprovementSite } from '../improvement-site';

/** A project that grew by itself, as an administrator of Jira sees it from the set-up page. */
export interface OddDesk {
  readonly odd: OddProject;
  view(): Promise<Results['viewAdoption']>;
  check(mapping: ProjectMapping, links?: object): Promise<Results['checkMapping']>;
  /** Looks, agrees to what is seen, saves, and waits for what runs in the background. */
  adopt(mapping: ProjectMapping, links?: object): Promise<Answer<Results['adoptProject']>>;
  statusOf(name: OddStatus): string;
  /** Improvements alone, on the statuses that their names say, two loose ones counted where they belong. */
  mapping(): ProjectMapping;
}

export type OddSite = ImprovementSite & OddDesk;
type Ask = <Name extends FunctionName>(name: Name, input: unknown) => Promise<Answer<Results[Name]>>;

/** Beside an improvement project of set-up's making. */
export async function openOddSite(): Promise<OddSite> {
  const at = await openImprovementSite();
  return { ...at, ...(await openDesk(at.site, (name, input) => at.ask('admin', name, input))) };
}

/** On a site where nothing was set up yet. */
export async function openUntouchedOddSite(): Promise<OddDesk & { readonly site: Site; readonly ask: Ask }> {
  await buildApp();
  const site = await createSite();
  const call = (functionKey: FunctionName, payload: unknown) =>
    site.host.invoke({ as: site.person('admin'), moduleKey: 'set-up', functionKey, payload, extension: {} });
  // The platform's answer crosses the wire as JSON; the contract names its shape.
  const ask = async <Name extends FunctionName>(name: Name, input: unknown) => (await call(name, input)) as Answer<Results[Name]>;
  return { site, ask, ...(await openDesk(site, ask)) };
}

async function openDesk(site: Site, ask: Ask): Promise<OddDesk> {
  const odd = await makeOddProject(site);
  const statusOf = (name: OddStatus) => odd.statusIds[name];
  const check = async (mapping: ProjectMapping, links = {}) => valueOf(await ask('checkMapping', { projectId: odd.id, mapping, links }));
  const improvement = {
    typeId: odd.issueTypeIds.Verbesserung,
    statusIds: toStatusIds(statusOf),
    furtherStatusIds: { identified: [statusOf('Gesichtet')], planned: [statusOf('Nacharbeit')] },
  };
  return {
    ...{ odd, statusOf, check },
    view: async () => valueOf(await ask('viewAdoption', { projectId: odd.id })),
    adopt: async (mapping, links = {}) => {
      const { seen } = await check(mapping, links);
      const answer = await ask('adoptProject', { projectId: odd.id, mapping, links, seen });
      await site.host.drainQueue();
      return answer;
    },
    mapping: () => ({ kinds: { improvement }, actionTypeId: odd.issueTypeIds.Aufgabe }),
  };
}

const toStatusIds = (statusOf: OddDesk['statusOf']) => ({
  identified: statusOf('Erfasst'),
  prioritized: statusOf('Bewertet'),
  planned: statusOf('Geplant'),
  implementing: statusOf('In Umsetzung'),
  verifying: statusOf('Wirksamkeit prüfen'),
  standardized: statusOf('Dokumentiert'),
  communicated: statusOf('Abgeschlossen'),
  'on-hold': statusOf('Zurückgestellt'),
  declined: statusOf('Verworfen'),
});
