import { readFields } from '../../jira/custom-fields';
import { scoreField } from '../../jira/scores';
import { readAppField } from './ensure-fields';
import type { Maker } from './maker';

/** The field in which the app keeps the priority score. */
export async function ensureScoreField({ look }: Maker): Promise<string> {
  const { key, name } = scoreField;
  return look({ what: 'Field', name }, async () => readAppField(await readFields(), key, name));
}
