import { useQuery } from '@tanstack/react-query';
import type { AdfNode } from '../adf/adf-view';
import { get, post } from '../rest';

export interface PageVersion {
  readonly id: string;
  readonly title: string;
  readonly spaceId: string;
  readonly number: number;
  readonly message: string;
  readonly createdAt: string;
  readonly author: string;
  readonly doc: AdfNode;
}

interface Wire {
  readonly id: string;
  readonly title: string;
  readonly spaceId: string;
  readonly version: { readonly number: number; readonly message: string; readonly createdAt: string; readonly authorId: string };
  readonly body: { readonly atlas_doc_format: { readonly value: string } };
}

async function readVersion(id: string, number: string): Promise<PageVersion> {
  const { body, version, ...page } = await get<Wire>(`/wiki/api/v2/pages/${id}?version=${number}&body-format=atlas_doc_format`);
  const { authorId, ...told } = version;
  const { results } = await post<{ results: readonly { displayName: string }[] }>('/wiki/api/v2/users-bulk', { accountIds: [authorId] });
  return { ...page, ...told, author: results[0]?.displayName ?? 'Somebody', doc: JSON.parse(body.atlas_doc_format.value) as AdfNode };
}

export const useVersions = (id: string, numbers: readonly string[]) =>
  useQuery({
    queryKey: ['wiki', id, 'versions', ...numbers],
    queryFn: () => Promise.all(numbers.map((number) => readVersion(id, number))),
  });
