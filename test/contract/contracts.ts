import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../site/forge/manifest';
import { corrections } from './corrections';

/** A JSON schema as OpenAPI 3.0 writes it. */
export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
  readonly required?: boolean;
}

interface Reference {
  readonly $ref: string;
}

interface OperationDocument {
  readonly operationId: string;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: Content | Reference;
  readonly responses: Readonly<Record<string, Content>>;
}

export interface ContractDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationDocument>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export type Product = 'jira' | 'confluence';

export interface Operation {
  readonly product: Product;
  readonly id: string;
  readonly method: string;
  readonly template: string;
  readonly pattern: RegExp;
  readonly parameters: readonly Parameter[];
  readonly requestBody: Content | null;
  readonly responses: Readonly<Record<string, Content>>;
}

/** Atlassian's published OpenAPI documents, with the few corrections that real answers need. */
export function readContract(product: Product): ContractDocument {
  const text = readFileSync(path.join(projectFolder, `test/contract/${product}-contract.json`), 'utf8');
  const document = JSON.parse(text) as ContractDocument;
  for (const { apply } of corrections.filter((correction) => correction.product === product)) apply(document.components);
  return document;
}

function resolve<T>(document: ContractDocument, value: T | Reference): T {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
  const [, , kind = '', name = ''] = value.$ref.split('/');
  return document.components[kind]?.[name] as T;
}

/** `/pages/{id}` to a pattern with one group for each parameter, named in order. */
const toPattern = (template: string): RegExp => {
  const escaped = template.split(/\{[^}]+\}/).map((part) => part.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${escaped.join('([^/]+)')}/?$`);
};

export function operationsOf(product: Product, document: ContractDocument): Operation[] {
  return Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      product,
      id: operation.operationId,
      method: method.toUpperCase(),
      template,
      pattern: toPattern(template),
      parameters: (operation.parameters ?? []).map((parameter) => resolve<Parameter>(document, parameter)),
      requestBody: operation.requestBody ? resolve<Content>(document, operation.requestBody) : null,
      responses: operation.responses,
    })),
  );
}

const literalLength = ({ template }: Operation): number => template.replaceAll(/\{[^}]+\}/g, '').length;

/** The operation that a call means: `/issue/bulk` is not the issue called bulk. */
export function findOperation(operations: readonly Operation[], method: string, pathname: string): Operation | undefined {
  const found = operations.filter((operation) => operation.method === method.toUpperCase() && operation.pattern.test(pathname));
  return found.sort((a, b) => literalLength(b) - literalLength(a))[0];
}
