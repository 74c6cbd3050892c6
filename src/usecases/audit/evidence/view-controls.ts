import type { AttributeLine, ControlsView, CoverageFilter } from '../../../contract/coverage';
import { allAttributeValues } from '../../../domain/catalogue/attributes';
import { clauses } from '../../../domain/catalogue/clauses';
import { controlsWith } from '../../../domain/catalogue/control-attributes';
import { controls } from '../../../domain/catalogue/controls';
import { countActivity, type ActivityMaterial } from '../../../domain/evidence/count-activity';
import { isWithout } from '../../../domain/evidence/gap';
import { clausesBelow } from '../../../domain/evidence/subject';
import type { Surface } from '../../../forge/surface';
import { loadCoverage } from './load-coverage';

/** What is open and done about every control and clause, and by the attributes of the controls, as the person may see it. */
export async function viewControls(surface: Surface, filter: CoverageFilter): Promise<ControlsView> {
  const { head, ...material } = await loadCoverage(surface, filter);
  const ofControls = countActivity(controls, ({ id }) => [id], material).map(({ item, activity }) => ({ id: item.id, ...activity }));
  const ofClauses = countActivity(clauses, ({ id }) => clausesBelow(id), material);
  const without = new Set(ofControls.filter(isWithout).map(({ id }) => id));
  return {
    ...head,
    controls: ofControls,
    clauses: ofClauses.map(({ item, activity }) => ({ id: item.id, ...activity })),
    attributes: countAttributes(without, material),
  };
}

function countAttributes(without: ReadonlySet<string>, material: ActivityMaterial): readonly AttributeLine[] {
  return countActivity(allAttributeValues, controlsWith, material).map(({ item: value, activity }) => {
    const bearing = controlsWith(value);
    return { value, ...activity, controls: bearing.length, without: bearing.filter((id) => without.has(id)).length };
  });
}
