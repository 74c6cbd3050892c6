import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../manifest';

/** An operation of a product's REST API, as Atlassian's contract has it. */
export interface Operation {
  /** Such as `GET /rest/api/3/issue/{issueIdOrKey}`. */
  readonly name: string;
  readonly method: string;
  readonly pattern: RegExp;
  readonly parameters: number;
  /** All of them suffice; none are needed when there are none. */
  readonly classicScopes: readonly string[];
  /** All of them suffice too. */
  readonly granularScopes: readonly string[];
}

const words = (text = '') => text.split(' ').filter((word) => word !== '');

function toPattern(template: string): RegExp {
  const source = template.split(/\{[^}]+\}/).map((part) => part.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('[^/]+')}/?$`);
}

function toOperation(line: string): Operation {
  const [, method = '', template = '', , , classic, granular] = line.split('\t');
  return {
    name: `${method} ${template}`,
    method,
    pattern: toPattern(template),
    parameters: template.split('{').length - 1,
    classicScopes: words(classic),
    granularScopes: words(granular),
  };
}

/** Read from test/contract/contract-operations.tsv; literal paths come before those with parameters. */
export function readOperations(): readonly Operation[] {
  const [, ...lines] = readFileSync(path.join(projectFolder, 'test/contract/contract-operations.tsv'), 'utf8').trimEnd().split('\n');
  return lines.map(toOperation).sort((a, b) => a.parameters - b.parameters);
}

export const findOperation = (operations: readonly Operation[], method: string, pathname: string): Operation | undefined =>
  operations.find((operation) => operation.method === method && operation.pattern.test(pathname));

export function isInScope({ classicScopes, granularScopes }: Operation, scopes: readonly string[]): boolean {
  const has = (scope: string) => scopes.includes(scope);
  return classicScopes.every(has) || (granularScopes.length > 0 && granularScopes.every(has));
}
