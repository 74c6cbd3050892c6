import type { z } from 'zod';
import type { inputs } from '../../../contract';
import { findClause } from '../../../domain/catalogue/clauses';
import { findControl } from '../../../domain/catalogue/controls';
import { withEdit, type FrameworkEdit } from '../../../domain/evidence/framework-edits';
import { Refusal } from '../../../domain/refusal';
import type { Surface } from '../../../forge/surface';
import { frameworkEditsKey, mostFrameworkEdits, parseFrameworkEdits, saveFrameworkEdits } from '../../../storage/framework-edits';
import { readValues } from '../../../storage/values';

/** Adds a line to the suggestions for a framework or takes one away, for the whole site, and notes who did, when and why. */
export async function changeFrameworkLine(
  { accountId }: Surface,
  line: z.output<typeof inputs.changeFrameworkLine>,
  now: Date,
): Promise<readonly FrameworkEdit[]> {
  if (findClause(line.reference) === null && findControl(line.reference) === null) throw noReference(line.reference);
  const before = parseFrameworkEdits((await readValues([frameworkEditsKey])).get(frameworkEditsKey));
  const edit = { ...line, at: now.toISOString(), by: accountId };
  const edits = withEdit(before, edit);
  if (edits.includes(edit) && edit.reason === null) throw noReason();
  if (edits.length > mostFrameworkEdits) throw tooMany();
  if (edits !== before) await saveFrameworkEdits(edits);
  return edits.filter(({ framework }) => framework === line.framework);
}

function noReference(reference: string): Refusal {
  return new Refusal(
    'invalid',
    `Clause or control: ${reference} is none of ISO/IEC 27001:2022. Use a number such as 9.2 or A.8.13.`,
    'Clause or control',
  );
}

function noReason(): Refusal {
  return new Refusal('invalid', 'Reason: say in a few words why the line differs from the published table.', 'Reason');
}

function tooMany(): Refusal {
  return new Refusal(
    'invalid',
    `Point: at most ${String(mostFrameworkEdits)} lines can differ from the published tables. Undo some first.`,
    'Point',
  );
}
