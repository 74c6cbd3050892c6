import type { CoverageFilter, FrameworkView, PointGroup, PointLine } from '../../../contract/coverage';
import { groupOf, type Framework } from '../../../domain/catalogue/frameworks';
import { countActivity, type ActivityMaterial } from '../../../domain/evidence/count-activity';
import { heldPairs, type HeldPair } from '../../../domain/evidence/framework-edits';
import type { Surface } from '../../../forge/surface';
import { readPeople } from '../../../jira/people';
import { isJiraAdministrator } from '../../../jira/permissions';
import { frameworkEditsKey, parseFrameworkEdits } from '../../../storage/framework-edits';
import { loadCoverage } from './load-coverage';

interface AskedFramework extends CoverageFilter {
  readonly framework: Framework;
}

/** The points of another framework that evidence about clauses and controls may help, with what there is. */
export async function viewFramework(surface: Surface, { framework, ...filter }: AskedFramework): Promise<FrameworkView> {
  const { head, values, ...material } = await loadCoverage(surface, filter, [frameworkEditsKey]);
  const edits = parseFrameworkEdits(values.get(frameworkEditsKey)).filter((edit) => edit.framework === framework);
  const [people, mayEdit] = await Promise.all([readPeople(edits.map(({ by }) => by)), isJiraAdministrator()]);
  return { ...head, framework, groups: toGroups(framework, heldPairs(framework, edits), material), edits, people, mayEdit };
}

/** In the order of their numbers, PM-9 before PM-10. */
function toGroups(framework: Framework, pairs: readonly HeldPair[], material: ActivityMaterial): readonly PointGroup[] {
  const byPoint = groupBy(pairs, ({ point }) => point);
  const points = countActivity([...byPoint], ([, held]) => held.map(({ reference }) => reference), material).map(
    ({ item: [point, held], activity }): PointLine => {
      return { point, pairs: held.map(({ reference, origin }) => ({ reference, origin })), ...activity };
    },
  );
  const byGroup = groupBy(points.toSorted(byNumber), ({ point }) => groupOf(framework, point));
  const referencesIn = ([, lines]: readonly [string, readonly PointLine[]]) =>
    lines.flatMap((line) => line.pairs.map(({ reference }) => reference));
  return countActivity([...byGroup], (entry) => [...new Set(referencesIn(entry))], material).map(({ item: [group, lines], activity }) => {
    return { group, points: lines, ...activity };
  });
}

function byNumber(left: PointLine, right: PointLine): number {
  return left.point.localeCompare(right.point, 'en', { numeric: true });
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
