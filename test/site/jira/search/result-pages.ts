import { badRequest } from '../errors';

/** Where a search goes on: the ids still to come, as they were found, of the same query by the same person. */
interface Continuation {
  readonly query: string;
  readonly ids: readonly string[];
}

const mostContinuations = 200;

/** Opaque page tokens. The oldest are forgotten: a real one ends after seven days. */
export interface ResultPages {
  start(continuation: Continuation): string;
  follow(token: string, query: string): readonly string[];
}

export function createResultPages(): ResultPages {
  const pages = new Map<string, Continuation>();
  return {
    start: (continuation) => {
      const token = Buffer.from(`String&${crypto.randomUUID()}`).toString('base64url');
      pages.set(token, continuation);
      const [oldest] = pages.keys();
      if (pages.size > mostContinuations && oldest !== undefined) pages.delete(oldest);
      return token;
    },
    follow: (token, query) => {
      const page = pages.get(token);
      if (page?.query !== query) throw badRequest('The provided next page token is invalid or does not belong to this query.');
      return page.ids;
    },
  };
}
