/** Where an id stands in the addresses that people copy: of a page, of its editor, and the older one that names the id. */
const patterns = [/\/pages\/(?:edit(?:-v2)?\/)?([0-9]+)/, /[?&]pageId=([0-9]+)/];

/** The page that a pasted address leads to; `null` when the text is no address of a page. */
export function findPageId(text: string): string | null {
  const tiny = /\/x\/([A-Za-z0-9_-]{1,11})(?:[?#]|$)/.exec(text)?.[1];
  if (tiny !== undefined) return toPageId(tiny);
  return patterns.map((pattern) => pattern.exec(text)?.[1]).find((id) => id !== undefined) ?? null;
}

/** The short address that Share gives: the id's bytes, least significant first, in Base64 without the zeros at the end. */
function toPageId(tiny: string): string {
  const bytes = Buffer.from(tiny.replaceAll('-', '/').replaceAll('_', '+').padEnd(11, 'A'), 'base64');
  return String(bytes.readBigUInt64LE());
}

/** The site that a pasted address leads to, when it is surely not this one: one site may have several names, but one at Atlassian. */
export function findOtherSite(text: string, base: string): string | null {
  const host = /^https?:\/\/([^/?#]+)/i.exec(text)?.[1]?.toLowerCase();
  if (host === undefined || !host.endsWith('.atlassian.net')) return null;
  return host === new URL(base).host ? null : host;
}

/** A version of a page as it was, below the site. */
export function versionPath(pageId: string, version: number): string {
  return `/wiki/pages/viewpage.action?pageId=${pageId}&pageVersion=${version}`;
}

/** A page as it is now, below the site. */
export function pagePath(pageId: string): string {
  return `/wiki/pages/viewpage.action?pageId=${pageId}`;
}

/** Confluence's own comparison of two versions, below the site. */
export function comparisonPath(pageId: string, from: number, to: number): string {
  return `/wiki/pages/diffpagesbyversion.action?pageId=${pageId}&selectedPageVersions=${from}&selectedPageVersions=${to}`;
}
