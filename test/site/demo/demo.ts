import type { Site } from '../site';

/** Fills an empty site with eighteen months of an ISMS, made through the app's own set-up and through the products' own operations. */
export async function makeDemo(site: Site): Promise<void> {
  await Promise.reject(new Error(`The demo data of ${site.url} is not written yet.`));
}
