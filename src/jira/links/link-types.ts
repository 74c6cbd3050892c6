import { route } from '@forge/api';
import { z } from 'zod';
import { post, read } from '../../forge/requests';
import { linkVerbs, type LinkName } from '../../domain/links/relations';
import type { Made } from '../made';

/** What the link types are called in Jira; the verbs are those of the domain. */
export const linkTypeNames: Readonly<Record<LinkName, string>> = {
  source: 'Improvement source',
  correction: 'Corrective action',
  repeat: 'Repeat',
  objective: 'Security objective',
  implementation: 'Improvement implementation',
};

const made = z.object({ id: z.string(), name: z.string(), inward: z.string(), outward: z.string() });

export interface KnownLinkType extends Made {
  readonly inward: string;
  readonly outward: string;
}

export async function readLinkTypes(): Promise<readonly KnownLinkType[]> {
  return (await read('app', route`/rest/api/3/issueLinkType`, z.object({ issueLinkTypes: z.array(made) }))).issueLinkTypes;
}

export async function createLinkType(link: LinkName): Promise<string> {
  return (await post('app', route`/rest/api/3/issueLinkType`, { name: linkTypeNames[link], ...linkVerbs[link] }, made)).id;
}
