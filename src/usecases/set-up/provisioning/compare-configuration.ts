import { isDeepStrictEqual } from 'node:util';
import { findConfiguration, saveConfiguration, type Configuration } from '../../../storage/configuration';
import type { Work } from './maker';

/** Whether the app still knows its fields and link types by these ids. */
export async function compareConfiguration(wanted: Configuration): Promise<Work> {
  const isKnown = isDeepStrictEqual(await findConfiguration(), wanted);
  return {
    changes: isKnown ? [] : ['notes which field holds which fact, and which link type which relation'],
    apply: () => saveConfiguration(wanted),
  };
}
