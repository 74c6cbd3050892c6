import { readFields } from '../../../jira/schemes/custom-fields';
import { scoreField } from '../../../jira/scores';
import { readAppField } from './ensure-fields';
import type { Maker } from './maker';

/** The field in which the app keeps the priority score. */
export async function ensureScoreField({ take }: Maker): Promise<string> {
  const { key, name } = scoreField;
  return take({ what: 'Field', name, find: async () => readAppField(await readFields(), key, name) });
}
