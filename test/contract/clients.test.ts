import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { createSpace } from '../site/confluence/spaces';
import { projectFolder } from '../site/forge/manifest';
import { createSite, type Site } from '../site/site';
import type { Outcome } from './clients/attempt';
import type { Violation } from './har-check';

interface Report {
  readonly outcomes: readonly Outcome[];
  readonly violations: readonly Violation[];
}

let site: Site;
let report: Report;

beforeAll(async () => {
  site = await createSite({ port: 0 });
  createSpace(site.confluence, { key: 'ISMS', name: 'Information security' });
  await site.listen();
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', 'test/contract/clients.ts', site.url], { cwd: projectFolder });
  report = JSON.parse((await run).stdout);
});

afterAll(() => site.close());

test('jira.js and confluence.js work against the site and refuse none of its answers', () => {
  expect(report.outcomes.filter(({ failure }) => failure !== null)).toEqual([]);
  expect(report.outcomes.length).toBeGreaterThanOrEqual(40);
});

test('what they sent and got keeps the published contracts', () => {
  expect(report.violations).toEqual([]);
});
