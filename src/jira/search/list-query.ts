/** The query of a page of a list, where a name may have many values. */
export function listQuery(values: Readonly<Record<string, readonly string[]>>, startAt: number, maxResults: number): URLSearchParams {
  const query = new URLSearchParams({ startAt: String(startAt), maxResults: String(maxResults) });
  for (const [name, all] of Object.entries(values)) for (const value of all) query.append(name, value);
  return query;
}
