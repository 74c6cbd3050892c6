import { findOtherSite, findPageId } from '../../confluence/page-address';
import { findPage, searchPages } from '../../confluence/pages';
import type { Input } from '../../contract';
import type { FoundPage } from '../../domain/links/documents';
import { Refusal } from '../../domain/refusal';
import type { Surface } from '../../forge/surface';

/** Pages that may document an improvement: by a pasted address, or by words. */
export async function findPages(_surface: Surface, { query }: Input<'findPages'>): Promise<readonly FoundPage[]> {
  const pageId = findPageId(query);
  if (pageId === null) return searchPages(query);
  const page = await findPage(pageId);
  if (page === null) return [];
  const otherSite = findOtherSite(query, page.base);
  if (otherSite !== null) throw new Refusal('invalid', `Page: this address leads to ${otherSite}. Paste one of this site.`, 'Page');
  return [{ pageId: page.pageId, title: page.title, space: null, changedAt: page.changedAt }];
}
