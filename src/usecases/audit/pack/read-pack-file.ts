import type { z } from 'zod';
import type { inputs } from '../../../contract';
import type { PackResults } from '../../../contract/pack';
import { Refusal } from '../../../domain/refusal';
import type { Surface } from '../../../forge/surface';
import { readAttachedFile } from '../../../jira/search/pack-issues';
import { sha256 } from '../../review/sha256';

/** The SHA-256 of an attached file. Jira keeps none, so the file is read, and only its hash is passed on. */
export async function readPackFile(
  _surface: Surface,
  { fileId }: z.output<typeof inputs.readPackFile>,
): Promise<PackResults['readPackFile']> {
  try {
    const content = await readAttachedFile(fileId);
    return content === null ? { unknown: 'Larger than 20 MB: not read' } : { sha256: sha256(content) };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code === 'busy') throw error;
    return { unknown: 'Jira did not give the file' };
  }
}
