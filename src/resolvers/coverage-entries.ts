import { inputs } from '../contract';
import type { CoverageResults } from '../contract/coverage';
import { changeFrameworkLine } from '../usecases/audit/evidence/change-framework-line';
import { listEvidence } from '../usecases/audit/evidence/list-evidence';
import { viewControls } from '../usecases/audit/evidence/view-controls';
import { viewFramework } from '../usecases/audit/evidence/view-framework';
import { anybody, jiraAdministrators } from './allow';
import { entry, type Entry } from './entry';

/** The functions of the page of controls and clauses: everybody sees what Jira lets them see. */
export const coverageEntries: { readonly [Name in keyof CoverageResults]: Entry<CoverageResults[Name]> } = {
  viewControls: entry(inputs.viewControls, anybody, viewControls),
  viewFramework: entry(inputs.viewFramework, anybody, viewFramework),
  listEvidence: entry(inputs.listEvidence, anybody, listEvidence),
  changeFrameworkLine: entry(inputs.changeFrameworkLine, jiraAdministrators, (surface, input) =>
    changeFrameworkLine(surface, input, new Date()),
  ),
};
