import type { V1Client, V2Client } from 'confluence.js';
import type { Attempt } from './attempt';

const document = (text: string) =>
  JSON.stringify({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });

/** A page from its first to its last version, as the manager; the space is there already. */
export async function confluenceCalls(attempt: Attempt, url: string): Promise<void> {
  const { createV1Client, createV2Client } = await import('confluence.js');
  const config = { host: url, auth: { type: 'basic', email: 'manager@example.com', apiToken: 't' }, onSchemaMismatch: 'throw' } as const;
  const version2 = createV2Client(config);
  const version1 = createV1Client(config);
  const spaces = await attempt('getSpaces', () => version2.space.getSpaces());
  const spaceId = spaces?.results?.[0]?.id ?? '0';
  const body = { representation: 'atlas_doc_format', value: document('Minutes') };
  const page = await attempt('createPage', () =>
    version2.page.createPage({ body: { spaceId, status: 'current', title: 'Contract', body } }),
  );
  const id = Number(page?.id ?? 0);
  const change = { id: String(id), status: 'current', title: 'Contract', body, version: { number: 2, message: 'again' } };
  await attempt('updatePage', () => version2.page.updatePage({ id, body: change }));
  await pageCalls(attempt, version2, id, Number(spaceId));
  await legacyCalls(attempt, version1, String(id));
  await attempt('updatePageTitle', () => version2.page.updatePageTitle({ id, body: { status: 'current', title: 'Contract, renamed' } }));
  await attempt('deletePage', () => version2.page.deletePage({ id }));
}

async function pageCalls(attempt: Attempt, client: V2Client, id: number, spaceId: number): Promise<void> {
  await attempt('getSpaceById', () => client.space.getSpaceById({ id: spaceId }));
  await attempt('getPages', () => client.page.getPages({ spaceId: [spaceId], title: 'Contract' }));
  await attempt('getPagesInSpace', () => client.page.getPagesInSpace({ id: spaceId }));
  await attempt('getPageById', () => client.page.getPageById({ id, bodyFormat: 'atlas_doc_format', includeVersions: true }));
  await attempt('getPageVersions', () => client.version.getPageVersions({ id }));
  await attempt('getPageVersionDetails', () => client.version.getPageVersionDetails({ pageId: id, versionNumber: 1 }));
  await attempt('getPageOperations', () => client.operation.getPageOperations({ id }));
  await attempt('getPageAncestors', () => client.ancestors.getPageAncestors({ id }));
  await attempt('getPageDirectChildren', () => client.children.getPageDirectChildren({ id }));
  await attempt('getPageDescendants', () => client.descendants.getPageDescendants({ id }));
  const property = await attempt('createPageProperty', () =>
    client.contentProperties.createPageProperty({ pageId: id, key: 'contract', value: { a: 1 } }),
  );
  const propertyId = Number(property?.id ?? 0);
  const next = { pageId: id, propertyId, key: 'contract', value: 2, version: { number: 2, message: '' } };
  await attempt('updatePagePropertyById', () => client.contentProperties.updatePagePropertyById(next));
  await attempt('getPageContentProperties', () => client.contentProperties.getPageContentProperties({ pageId: id }));
  const comment = { representation: 'atlas_doc_format', value: document('Seen') } as const;
  await attempt('createFooterComment', () => client.comment.createFooterComment({ pageId: String(id), body: comment }));
  await attempt('getPageFooterComments', () => client.comment.getPageFooterComments({ id, bodyFormat: 'storage' }));
  await attempt('getPageAttachments', () => client.attachment.getPageAttachments({ id }));
}

async function legacyCalls(attempt: Attempt, client: V1Client, id: string): Promise<void> {
  await attempt('addLabelsToContent', () =>
    client.contentLabels.addLabelsToContent({ id, body: [{ prefix: 'global', name: 'contract' }] }),
  );
  await attempt('searchByCQL', () => client.search.searchByCQL({ cql: 'type = page and title ~ "Contract"' }));
  await attempt('searchContentByCQL', () => client.content.searchContentByCQL({ cql: 'label = contract' }));
  const person = await attempt('getCurrentUser', () => client.users.getCurrentUser());
  await attempt('getUser', () => client.users.getUser({ accountId: person?.accountId ?? '' }));
}
