import type { Results } from '../../../src/contract';
import type { ProjectMapping } from '../../../src/domain/project-mapping';
import { makeOddProject, type OddProject } from '../../site/demo/odd/odd-project';
import type { OddStatus } from '../../site/demo/odd/odd-workflow';
import { openImprovementSite, valueOf, type ImprovementSite } from '../improvement-site';

/** A site with an improvement project of set-up's making, and beside it a project that grew by itself. */
export interface OddSite extends ImprovementSite {
  readonly odd: OddProject;
  view(): Promise<Results['viewAdoption']>;
  check(mapping: ProjectMapping): Promise<Results['checkMapping']>;
  statusOf(name: OddStatus): string;
  /** Improvements alone, on the statuses that their names say, the loose ones counted where they belong. */
  mapping(): ProjectMapping;
}

export async function openOddSite(): Promise<OddSite> {
  const at = await openImprovementSite();
  const odd = await makeOddProject(at.site);
  const statusOf = (name: OddStatus) => odd.statusIds[name];
  return {
    ...at,
    odd,
    statusOf,
    view: async () => valueOf(await at.ask('admin', 'viewAdoption', { projectId: odd.id })),
    check: async (mapping) => valueOf(await at.ask('admin', 'checkMapping', { projectId: odd.id, mapping })),
    mapping: () => ({
      kinds: {
        improvement: { typeId: odd.issueTypeIds.Verbesserung, statusIds: toStatusIds(statusOf), furtherStatusIds: toFurther(statusOf) },
      },
      actionTypeId: odd.issueTypeIds.Aufgabe,
    }),
  };
}

type StatusOf = OddSite['statusOf'];

const toStatusIds = (statusOf: StatusOf) => ({
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

const toFurther = (statusOf: StatusOf) => ({ identified: [statusOf('Gesichtet')], planned: [statusOf('Nacharbeit')] });
