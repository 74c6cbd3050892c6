import { isDeepStrictEqual } from 'node:util';
import { readMappings, saveMappings, type Mapping } from '../../../storage/mappings';
import { compareConfiguration } from '../provisioning/compare-configuration';
import { ensureFields } from '../provisioning/ensure-fields';
import { ensureScoreField } from '../provisioning/ensure-score-field';
import { ensureLinkTypes, type ChosenLinkTypes } from '../provisioning/ensure-types';
import type { Maker, Work } from '../provisioning/maker';

export interface WantedAdoption {
  readonly mapping: Mapping;
  /** Link types of the site that are to be used; the app brings the others. */
  readonly links: ChosenLinkTypes;
}

/** All steps of taking over a project on a site where nothing was set up yet: what the app needs everywhere, then the mapping. The project itself stays as it is. */
export async function adopt(maker: Maker, { mapping, links }: WantedAdoption): Promise<void> {
  const linkTypeIds = await ensureLinkTypes(maker, links);
  const fieldIds = await ensureFields(maker);
  const scoreFieldId = await ensureScoreField(maker);
  await maker.note({ what: 'Notes on', name: 'fields and links' }, () => compareConfiguration({ linkTypeIds, fieldIds, scoreFieldId }));
  await maker.note({ what: 'Notes on', name: `stages of ${mapping.project.key}` }, () => compareMapping(mapping));
}

export async function compareMapping(mapping: Mapping): Promise<Work> {
  const before = await readMappings();
  const isKnown = isDeepStrictEqual(before[mapping.project.id], mapping);
  return {
    changes: isKnown ? [] : ['notes the work type of every kind and the statuses of every stage'],
    apply: () => saveMappings({ ...before, [mapping.project.id]: mapping }),
  };
}
