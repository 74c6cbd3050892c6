import type { Hono } from 'hono';
import { z } from 'zod';
import type { ProductEnv } from '../../kernel/kernel';
import type { Person } from '../../kernel/people';
import { readBody } from '../config/requests';
import { JiraError } from '../errors';
import type { Jira } from '../jira';
import type { Issue } from '../model';
import { actorOf } from '../people/actor';
import { canSeeIssue } from '../permissions';
import { jqlReferenceData, suggestValues } from './autocomplete';
import { compileJql } from './find-issues';
import { parseJql } from './parse-jql';
import { toStructureJson } from './structure-json';

const matchBody = z.object({ issueIds: z.array(z.number().int()), jqls: z.array(z.string()) });
const parseBody = z.object({ queries: z.array(z.string()).min(1) });

export function addJqlRoutes(api: Hono<ProductEnv>, jira: Jira): void {
  api.post('/rest/api/3/jql/match', async (context) => {
    const actor = actorOf(context);
    const { issueIds, jqls } = await readBody(context, matchBody);
    const issues = issueIds.flatMap((id) => jira.state.issues.get(String(id)) ?? []).filter((issue) => canSeeIssue(jira, actor, issue));
    return context.json({ matches: jqls.map((jql) => matchIssues(jira, jql, issues, actor)) });
  });
  api.post('/rest/api/3/jql/parse', async (context) => {
    const actor = actorOf(context);
    const { queries } = await readBody(context, parseBody);
    const validation = context.req.query('validation') ?? 'strict';
    return context.json({ queries: queries.map((query) => describeQuery(jira, query, actor, validation)) });
  });
  api.get('/rest/api/3/jql/autocompletedata', (context) => {
    actorOf(context);
    return context.json(jqlReferenceData(jira));
  });
  api.get('/rest/api/3/jql/autocompletedata/suggestions', (context) => {
    const actor = actorOf(context);
    return context.json({
      results: suggestValues(jira, actor, context.req.query('fieldName') ?? '', context.req.query('fieldValue') ?? ''),
    });
  });
}

function matchIssues(jira: Jira, jql: string, issues: readonly Issue[], actor: Person) {
  try {
    const { matches } = compileJql(jira, jql, actor);
    return { matchedIssues: issues.filter((issue) => matches === null || matches(issue)).map(({ id }) => Number(id)), errors: [] };
  } catch (error) {
    return { matchedIssues: [], errors: messagesOf(error) };
  }
}

/** `strict` answers errors alone, `warn` the structure with warnings; `none` looks at the syntax only. */
function describeQuery(jira: Jira, jql: string, actor: Person, validation: string) {
  const { query, errors } = parseJql(jql);
  if (errors.length > 0 || query === null) return { query: jql, errors };
  const problems = validation === 'none' ? [] : semanticErrors(jira, jql, actor);
  if (problems.length > 0 && validation !== 'warn') return { query: jql, errors: problems };
  return { query: jql, structure: toStructureJson(query), ...(problems.length > 0 && { warnings: problems }) };
}

function semanticErrors(jira: Jira, jql: string, actor: Person): readonly string[] {
  try {
    compileJql(jira, jql, actor);
    return [];
  } catch (error) {
    return messagesOf(error);
  }
}

function messagesOf(error: unknown): readonly string[] {
  if (error instanceof JiraError) return error.errorMessages;
  throw error;
}
