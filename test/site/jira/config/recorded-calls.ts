import { checkTraffic, type Violation } from '../../../contract/har-check';
import { createKernel, type Kernel } from '../../kernel/kernel';
import type { Role } from '../../kernel/people';
import { createJira, type Jira } from '../jira';

/** What an answer of the API looks like to a test: a JSON object, a list, or nothing. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface RecordedSite {
  readonly jira: Jira;
  readonly kernel: Kernel;
  readonly leadAccountId: string;
  call(method: string, path: string, body?: unknown, role?: Role | null): Promise<Answer>;
  /** Creates something as the administrator and gives its id; `idKey` is where the answer has it. */
  make(path: string, body: unknown, idKey?: string): Promise<string>;
  /** Where the calls so far leave the published contract. */
  violations(): Violation[];
}

/** A site that records every call, so that a test can hold them all against the contract. */
export function createRecordedSite(): RecordedSite {
  const kernel = createKernel('http://127.0.0.1:8010');
  const jira = createJira(kernel);
  const entries: unknown[] = [];
  const call = async (method: string, path: string, body?: unknown, role: Role | null = 'admin'): Promise<Answer> => {
    const actor = role === null ? null : (kernel.people.all().find((person) => person.role === role) ?? null);
    const url = `${kernel.baseUrl}/rest/api/3${path}`;
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const request = new Request(url, {
      method,
      ...(sent !== undefined && { body: sent, headers: { 'content-type': 'application/json' } }),
    });
    const response = await jira.api.fetch(request, { actor });
    const text = await response.text();
    entries.push({
      request: { method, url, ...(sent !== undefined && { postData: { mimeType: 'application/json', text: sent } }) },
      response: { status: response.status, content: { mimeType: text === '' ? '' : 'application/json', text } },
    });
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  };
  const make = async (path: string, body: unknown, idKey = 'id'): Promise<string> => {
    const answer = await call('POST', path, body);
    if (answer.status !== 201) throw new Error(`${path} answered ${String(answer.status)}: ${JSON.stringify(answer.body)}`);
    return String(read(answer.body, idKey));
  };
  const violations = () => checkTraffic({ log: { entries } });
  return { jira, kernel, leadAccountId: kernel.people.all()[0]?.accountId ?? '', call, make, violations };
}

/** What stands at a place inside an answer. */
export const read = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
