/** What stands behind the question mark of an address. What nobody chose is left out of it. */
export type Query = Readonly<Record<string, string | readonly string[] | null>>;

/** A path with its query. */
export function printPath(parts: readonly string[], query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of value === null ? [] : [value].flat()) search.append(name, one);
  }
  const words = search.toString();
  return `/${parts.map(encodeURIComponent).join('/')}${words === '' ? '' : `?${words}`}`;
}

export interface AskedPath {
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
}

/** The parts of a path as they were printed; an address may have been cut or typed by hand. */
export function parsePath(path: string): AskedPath {
  const [before = '', search = ''] = path.split('?', 2);
  return {
    parts: before
      .split('/')
      .filter((part) => part !== '')
      .map(decoded),
    query: new URLSearchParams(search),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** One of a list, or nothing. */
export function oneOf<Value extends string>(known: readonly Value[], text: string | null | undefined): Value | null {
  return known.find((value) => value === text) ?? null;
}

const day = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** Days in order; `null` where they are not both there. */
export function daysIn({ query }: AskedPath): { readonly from: string; readonly to: string } | null {
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  return day.test(from) && day.test(to) && from <= to ? { from, to } : null;
}

export function projectsIn({ query }: AskedPath): readonly string[] {
  return query.getAll('project').filter((id) => /^[0-9]+$/.test(id));
}
