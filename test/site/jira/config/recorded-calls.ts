import { createKernel, type Kernel } from '../../kernel/kernel';
import type { Role } from '../../kernel/people';
import { createJira, type Jira } from '../jira';

/** What an answer of the API looks like to a test: a JSON object, a list, or nothing. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface RecordedSite {
  readonly jira: Jira;
  readonly kernel: Kernel;
  call(method: string, path: string, body?: unknown, role?: Role | null): Promise<Answer>;
  /** Every call so far, in the form of a HAR file. */
  traffic(): unknown;
}

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
  return { jira, kernel, call, traffic: () => ({ log: { entries } }) };
}
