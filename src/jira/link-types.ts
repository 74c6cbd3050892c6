import { route } from '@forge/api';
import { z } from 'zod';
import { post, read } from '../forge/requests';
import type { Made } from './made';

const made = z.object({ id: z.string(), name: z.string() });

export async function readLinkTypes(): Promise<readonly Made[]> {
  return (await read('app', route`/rest/api/3/issueLinkType`, z.object({ issueLinkTypes: z.array(made) }))).issueLinkTypes;
}

export async function createLinkType(name: string, outward: string, inward: string): Promise<string> {
  return (await post('app', route`/rest/api/3/issueLinkType`, { name, outward, inward }, made)).id;
}
