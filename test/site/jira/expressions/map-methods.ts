import { readString, type Methods } from './method';

type JiraMap = Readonly<Record<string, unknown>>;

/** Maps do not change: `set` gives a new one. @see https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/#map */
export const mapMethods: Methods<JiraMap> = new Map<string, (map: JiraMap, values: readonly unknown[], at: number) => unknown>([
  ['get', (map, [key], at) => (Object.hasOwn(map, readString(key, at)) ? (map[readString(key, at)] ?? null) : null)],
  ['set', (map, [key, value], at) => ({ ...map, [readString(key, at)]: value ?? null })],
  ['entries', (map) => Object.entries(map)],
]);
