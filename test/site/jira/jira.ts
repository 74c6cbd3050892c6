import { Hono } from 'hono';
import type { Kernel, ProductEnv } from '../kernel/kernel';
import type { Person } from '../kernel/people';
import { createJiraState, type ForgeField, type ForgeValidator, type JiraState } from './model';

export interface Jira {
  readonly state: JiraState;
  readonly kernel: Kernel;
  readonly api: Hono<ProductEnv>;
  installApp(app: InstalledApp): void;
}

/** What an installation brings to Jira: an account of its own, fields and workflow validators. */
export interface InstalledApp {
  readonly appId: string;
  readonly environmentId: string;
  readonly person: Person;
  readonly fields: readonly AppField[];
  readonly validators: readonly ForgeValidator[];
}

export interface AppField {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly collection: 'none' | 'list';
  readonly forge: ForgeField;
}

export function createJira(kernel: Kernel): Jira {
  const jira: Jira = { state: createJiraState(), kernel, api: new Hono<ProductEnv>(), installApp: () => undefined };
  return jira;
}
