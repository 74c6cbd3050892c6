import { z } from 'zod';
import type { Site } from '../site/site';

const health = z.object({ pages: z.array(z.object({ title: z.string(), url: z.string() })) });

export interface SitePage {
  readonly title: string;
  readonly path: string;
}

/** One page of every surface, as the site itself names them. */
export async function readPages(site: Site): Promise<readonly SitePage[]> {
  const { pages } = health.parse(await (await fetch(`${site.url}/_site/health`)).json());
  return pages.map(({ title, url }) => {
    const { pathname, search } = new URL(url, site.url);
    return { title, path: `${pathname}${search}` };
  });
}

export async function readReview(site: Site): Promise<SitePage> {
  const review = (await readPages(site)).find(({ title }) => title.startsWith('Management review'));
  if (!review) throw new Error('The site names no page of a management review.');
  return review;
}
