import type { SetUpView } from '../contract';
import { readStatuses } from '../jira/statuses';
import { readLedger } from '../storage/ledger';
import { readMappings } from '../storage/mappings';
import { toMappingLines } from './view-settings';

/** Projects that are set up, whether they still work, and what set-up made in Jira. */
export async function viewSetUp(): Promise<SetUpView> {
  const mappings = Object.values(await readMappings());
  const statuses = mappings.length === 0 ? [] : await readStatuses();
  const projects = mappings.map((mapping) => ({
    ...mapping.project,
    healthy: toMappingLines(mapping, statuses).every((line) => line.problem === null),
  }));
  return { projects, ledger: await readLedger() };
}
