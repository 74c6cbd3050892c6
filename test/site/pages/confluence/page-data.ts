import { useQuery } from '@tanstack/react-query';
import type { AdfNode } from '../adf/adf-view';
import { get, put } from '../rest';

export interface Space {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}
export interface WikiPage {
  readonly id: string;
  readonly title: string;
  readonly spaceId: string;
  readonly status: string;
  readonly authorId: string;
  readonly version: { readonly number: number; readonly createdAt: string };
  readonly doc: AdfNode;
}

type Wire = Omit<WikiPage, 'doc'> & { readonly body: { readonly atlas_doc_format: { readonly value: string } } };

async function readPage(id: string): Promise<{ page: WikiPage; space: Space }> {
  const { body, ...page } = await get<Wire>(`/wiki/api/v2/pages/${id}?body-format=atlas_doc_format`);
  const space = await get<Space>(`/wiki/api/v2/spaces/${page.spaceId}`);
  return { page: { ...page, doc: JSON.parse(body.atlas_doc_format.value) as AdfNode }, space };
}

export const useWikiPage = (id: string) => useQuery({ queryKey: ['wiki', id], queryFn: () => readPage(id) });

export const savePage = ({ id, status, version }: WikiPage, title: string, doc: AdfNode) =>
  put(`/wiki/api/v2/pages/${id}`, {
    id,
    status,
    title,
    body: { representation: 'atlas_doc_format', value: JSON.stringify(doc) },
    version: { number: version.number + 1 },
  });

const record = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? { ...value } : {});

export interface Macro {
  readonly moduleKey: string;
  readonly localId: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** The app's macro that an extension node stands for. */
export function macroOf({ attrs = {} }: AdfNode): Macro | undefined {
  if (attrs.extensionType !== 'com.atlassian.ecosystem') return undefined;
  const parameters = record(attrs.parameters);
  const moduleKey = String(attrs.extensionKey).split('/').at(-1) ?? '';
  return { moduleKey, localId: String(attrs.localId ?? parameters.localId), config: record(parameters.guestParams) };
}

/** The node with another configuration, and for a copy a place of its own. */
export function configured(node: AdfNode, config: unknown, localId: string): AdfNode {
  const attrs = record(node.attrs);
  return { ...node, attrs: { ...attrs, localId, parameters: { ...record(attrs.parameters), localId, guestParams: config } } };
}
