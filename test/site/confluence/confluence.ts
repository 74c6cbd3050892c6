import { Hono } from 'hono';
import type { Kernel, ProductEnv } from '../kernel/kernel';
import { createConfluenceState, type ConfluenceState } from './model';

export interface Confluence {
  readonly state: ConfluenceState;
  readonly kernel: Kernel;
  /** Answers `/wiki/api/v2/*`, `/wiki/rest/api/*` and `/wiki/download/*`. */
  readonly api: Hono<ProductEnv>;
}

export function createConfluence(kernel: Kernel): Confluence {
  return { state: createConfluenceState(), kernel, api: new Hono<ProductEnv>() };
}
