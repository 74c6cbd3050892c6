import type { Confluence } from './confluence';
import type { Space } from './model';

/** Creates a space with its home page; Confluence itself has no public operation for it. */
export function createSpace(confluence: Confluence, { key, name }: { key: string; name: string }): Space {
  throw new Error(`createSpace ${key} ${name} ${confluence.kernel.baseUrl}`);
}
