import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

interface Sample {
  readonly file: string;
  readonly text: string;
}

/** All samples go through one run of ESLint: its start costs more than the linting. */
function lint(samples: readonly Sample[]): string[][] {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'test/walls/lint-texts.ts'], {
    cwd: root,
    input: JSON.stringify(samples),
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

const importing = (source: string, name = 'thing'): string => `import { ${name} } from '${source}';\nexport const used = ${name};\n`;
const linesOf = (count: number): string => Array.from({ length: count }, (_, index) => `export const line${index} = ${index};`).join('\n');

/** Each of these breaks one wall. */
const broken: [wall: string, file: string, text: string, rule: string][] = [
  ['the domain does not know the gateways', 'src/domain/x.ts', importing('../jira/issues'), 'no-restricted-imports'],
  ['the domain does not know zod', 'src/domain/x.ts', importing('zod', 'z'), 'no-restricted-imports'],
  [
    'a folder of the domain does not leave the domain',
    'src/domain/catalogue/x.ts',
    importing('../../jira/issues'),
    'no-restricted-imports',
  ],
  ['the domain does not know Node', 'src/domain/x.ts', importing('node:fs'), 'no-restricted-imports'],
  ['the contract knows the domain alone', 'src/contract.ts', importing('./jira/issues'), 'no-restricted-imports'],
  ['so do its parts', 'src/contract/issue.ts', importing('../jira/issues'), 'no-restricted-imports'],
  ['use cases do not know resolvers', 'src/usecases/x.ts', importing('../resolvers/answer'), 'no-restricted-imports'],
  ['use cases do not know events', 'src/usecases/x.ts', importing('../events/triggers'), 'no-restricted-imports'],
  ['use cases do not know the platform', 'src/usecases/x.ts', importing('../forge/requests'), 'no-restricted-imports'],
  ['use cases do not touch @forge', 'src/usecases/x.ts', importing('@forge/kvs'), 'no-restricted-imports'],
  ['the Jira gateway does not know use cases', 'src/jira/x.ts', importing('../usecases/read-register'), 'no-restricted-imports'],
  ['the Jira gateway does not know storage', 'src/jira/x.ts', importing('../storage/register'), 'no-restricted-imports'],
  ['gateways take route alone from @forge/api', 'src/jira/x.ts', importing('@forge/api', 'asApp'), 'no-restricted-imports'],
  ['gateways do not touch storage of the platform', 'src/confluence/x.ts', importing('@forge/kvs', 'kvs'), 'no-restricted-imports'],
  ['the Confluence gateway does not know Jira’s', 'src/confluence/x.ts', importing('../jira/issues'), 'no-restricted-imports'],
  ['storage does not know Jira', 'src/storage/x.ts', importing('../jira/issues'), 'no-restricted-imports'],
  ['storage does not call products', 'src/storage/x.ts', importing('@forge/api', 'route'), 'no-restricted-imports'],
  ['src/forge does not know use cases', 'src/forge/x.ts', importing('../usecases/read-register'), 'no-restricted-imports'],
  ['only storage touches @forge/kvs', 'src/forge/x.ts', importing('@forge/kvs', 'kvs'), 'no-restricted-imports'],
  ['resolvers do not call products', 'src/resolvers/x.ts', importing('@forge/api', 'route'), 'no-restricted-imports'],
  ['triggers do not store', 'src/events/x.ts', importing('@forge/kvs', 'kvs'), 'no-restricted-imports'],
  ['actions do not call products', 'src/rovo/x.ts', importing('@forge/api', 'route'), 'no-restricted-imports'],
  ['actions do not know the gateways', 'src/rovo/x.ts', importing('../jira/issues'), 'no-restricted-imports'],
  ['actions do not store', 'src/rovo/x.ts', importing('../storage/register'), 'no-restricted-imports'],
  ['actions do not know the resolvers', 'src/rovo/x.ts', importing('../resolvers/answer'), 'no-restricted-imports'],
  [
    'surfaces see only contract and domain of src',
    'static/register/x.ts',
    importing('../../src/usecases/read-register'),
    'no-restricted-imports',
  ],
  [
    'shared pieces see only contract and domain of src',
    'static/shared/data/x.ts',
    importing('../../../src/jira/issues'),
    'no-restricted-imports',
  ],
  ['a surface does not import another', 'static/register/x.ts', importing('../summary/figures'), 'no-restricted-imports'],
  ['a room does not import another surface', 'static/audit/pack/x.ts', importing('../../summary/figures'), 'no-restricted-imports'],
  ['shared pieces do not know surfaces', 'static/shared/data/x.ts', importing('../../summary/figures'), 'no-restricted-imports'],
  ['only static/shared touches @forge/bridge', 'static/register/x.ts', importing('@forge/bridge', 'invoke'), 'no-restricted-imports'],
  ['no field ids in the app', 'src/jira/x.ts', "export const impact = 'customfield_10010';", 'no-restricted-syntax'],
  [
    'no field ids in templates',
    'static/register/x.ts',
    'export const field = (id: string) => `customfield_${id}`;',
    'no-restricted-syntax',
  ],
  ['no enums', 'src/domain/x.ts', 'export enum Stage { Planned }', 'no-restricted-syntax'],
  ['no classes but errors', 'src/usecases/x.ts', 'export class Register { rows = 0 }', 'no-restricted-syntax'],
  ['no barrels', 'src/jira/x.ts', "export * from './issues';", 'no-restricted-syntax'],
  ['exports have names', 'src/jira/x.ts', 'export default 1;', 'no-restricted-syntax'],
  ['nothing is mocked', 'test/usecases/x.test.ts', "jest.mock('@forge/api');", 'no-restricted-syntax'],
  ['no any', 'src/domain/x.ts', 'export const value: any = 1;', '@typescript-eslint/no-explicit-any'],
  [
    'no exclamation marks',
    'src/domain/x.ts',
    'export const first = (list: string[]) => list[0]!;',
    '@typescript-eslint/no-non-null-assertion',
  ],
  ['no long files', 'src/domain/x.ts', linesOf(251), 'max-lines'],
  ['no long functions', 'src/domain/x.ts', `export function long() {\n${'  void 0;\n'.repeat(40)}}`, 'max-lines-per-function'],
  ['no nested ternaries', 'src/domain/x.ts', 'export const sign = (n: number) => (n > 0 ? 1 : n < 0 ? -1 : 0);', 'no-nested-ternary'],
  ['files have names in kebab-case', 'static/register/RegisterTable.tsx', 'export const rows = 1;', 'house/kebab-case'],
];

/** What the walls let through: a wall that refuses everything would pass the tests above. */
const whole: [way: string, file: string, text: string][] = [
  [
    'the domain uses itself and date-fns',
    'src/domain/x.ts',
    `${importing('./stages')}import { addDays } from 'date-fns';\nexport const later = addDays;`,
  ],
  ['a folder of the domain uses the domain', 'src/domain/catalogue/x.ts', importing('../stages')],
  [
    'use cases use domain, gateways and storage',
    'src/usecases/x.ts',
    `${importing('../domain/stages')}import { a } from '../jira/issues';\nimport { b } from '../storage/register';\nexport const both = [a, b];`,
  ],
  [
    'gateways use the domain, src/forge and route',
    'src/jira/x.ts',
    `${importing('../forge/requests')}import { route } from '@forge/api';\nexport const path = route\`/rest/api/3/myself\`;`,
  ],
  ['use cases know the place of the call', 'src/usecases/x.ts', importing('../forge/surface')],
  [
    'actions use use cases, the place of the call and the domain',
    'src/rovo/x.ts',
    `${importing('../usecases/read-register')}import { a } from '../forge/surface';\nimport { b } from '../domain/stages';\nexport const both = [a, b];`,
  ],
  ['storage uses @forge/kvs', 'src/storage/x.ts', importing('@forge/kvs', 'kvs')],
  ['src/forge uses @forge/api', 'src/forge/x.ts', importing('@forge/api', 'asApp')],
  [
    'surfaces use shared pieces, contract and domain',
    'static/register/x.ts',
    `${importing('../shared/data/call')}import { a } from '../../src/contract';\nimport { b } from '../../src/domain/lifecycle/stages';\nexport const both = [a, b];`,
  ],
  ['static/shared uses the bridge', 'static/shared/data/x.ts', importing('@forge/bridge', 'invoke')],
  ['rooms of the shared pieces know each other', 'static/shared/look/x.ts', importing('../data/call')],
  ['errors are classes', 'src/domain/x.ts', 'export class Refusal extends Error {}'],
];

const messages = lint([...broken.map(([, file, text]) => ({ file, text })), ...whole.map(([, file, text]) => ({ file, text }))]);

describe('each wall holds', () => {
  test.each(broken.map(([wall, , , rule], index) => [wall, rule, messages[index] ?? []] as const))('%s', (_wall, rule, found) => {
    expect(found.map((message) => message.split(':')[0])).toContain(rule);
  });
});

describe('each door is open', () => {
  test.each(whole.map(([way], index) => [way, messages[broken.length + index] ?? ['not linted']] as const))('%s', (_way, found) => {
    expect(found).toEqual([]);
  });
});
