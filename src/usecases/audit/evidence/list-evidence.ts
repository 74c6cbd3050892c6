import type { z } from 'zod';
import type { inputs } from '../../../contract';
import type { EvidenceList } from '../../../contract/coverage';
import type { EvidenceState } from '../../../domain/evidence/choices';
import { frameworks } from '../../../domain/catalogue/frameworks';
import { isDoneIn } from '../../../domain/evidence/count-activity';
import { heldPairs, type FrameworkEdit } from '../../../domain/evidence/framework-edits';
import { referencesOf, type Subject } from '../../../domain/evidence/subject';
import { toListed } from '../../../domain/summary/figures';
import { kinds } from '../../../domain/kinds/kinds';
import { Refusal } from '../../../domain/refusal';
import { newestFirst } from '../../../domain/register/register';
import type { RegisterRow } from '../../../domain/register/register-row';
import { isOpen } from '../../../domain/lifecycle/stages';
import type { Surface } from '../../../forge/surface';
import { readPeople } from '../../../jira/people';
import { evidenceJql } from '../../../jira/search/evidence-jql';
import { issuesPath } from '../../../jira/search/figure-jql';
import { configurationKey, parseConfiguration, siteNotSetUp } from '../../../storage/configuration';
import { frameworkEditsKey, parseFrameworkEdits } from '../../../storage/framework-edits';
import { pageOf } from '../../register/page-of';
import { loadCoverage, type LoadedCoverage } from './load-coverage';

/** The records about a control, a clause, an attribute or a point of another framework, and the same list as a search in Jira. */
export async function listEvidence(surface: Surface, input: z.output<typeof inputs.listEvidence>): Promise<EvidenceList> {
  const { subject, state, page, ...filter } = input;
  const loaded = await loadCoverage(surface, filter, [configurationKey, frameworkEditsKey]);
  const configuration = parseConfiguration(loaded.values.get(configurationKey));
  if (configuration === null) throw siteNotSetUp();
  const edits = parseFrameworkEdits(loaded.values.get(frameworkEditsKey));
  const references = referencesOf(subject, edits);
  if (references.length === 0) throw new Refusal('not-found', 'Number: nothing leads to this point any more. Go back and choose another.');
  const elsewhere = elsewhereOf(subject, references, edits);
  const byState = sortByState(loaded, references);
  const ground = { mappings: loaded.mappings, kinds: input.kind === null ? kinds : [input.kind], fieldIds: configuration.fieldIds };
  const jql = evidenceJql(references, state, { ...ground, period: loaded.head.period });
  return {
    references,
    elsewhere,
    editors: await readPeople(elsewhere.flatMap((other) => other.edits.map(({ by }) => by))),
    counts: { open: byState.open.length, done: byState.done.length, all: byState.all.length },
    ...(await pageOf(byState[state], page, (row) => toListed(row, surface.today))),
    jql,
    path: issuesPath(jql),
  };
}

function sortByState(
  { rows, bounds }: LoadedCoverage,
  references: readonly string[],
): Readonly<Record<EvidenceState, readonly RegisterRow[]>> {
  const wanted = new Set(references);
  const all = rows.filter((row) => [...row.controls, ...row.clauses].some((reference) => wanted.has(reference))).sort(newestFirst);
  return { all, open: all.filter((row) => isOpen(row.place)), done: all.filter(isDoneIn(bounds)) };
}

/** Of a control or clause, the points of other frameworks that its evidence may help, as administrators changed them. */
function elsewhereOf({ kind }: Subject, references: readonly string[], edits: readonly FrameworkEdit[]): EvidenceList['elsewhere'] {
  if (kind !== 'control' && kind !== 'clause') return [];
  return frameworks.flatMap((framework) => {
    const held = heldPairs(framework, edits).filter(({ reference }) => references.includes(reference));
    const points = [...new Set(held.map(({ point }) => point))];
    const changed = edits.filter((edit) => edit.framework === framework && references.includes(edit.reference));
    return points.length === 0 && changed.length === 0 ? [] : [{ framework, points, edits: changed }];
  });
}
