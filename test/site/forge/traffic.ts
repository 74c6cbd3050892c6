/** One product call as the app made it and as it was answered. */
export interface Exchange {
  readonly startedAt: number;
  readonly durationMs: number;
  readonly actor: string | null;
  readonly provider: string;
  readonly functionKey: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly (readonly [string, string])[];
    readonly body: string | null;
  };
  readonly response: {
    readonly status: number;
    readonly statusText: string;
    readonly headers: readonly (readonly [string, string])[];
    readonly body: Uint8Array;
  };
}

/** All product calls of the app since the last reset, for checks against the contracts. */
export interface Traffic {
  record(exchange: Exchange): void;
  readonly exchanges: readonly Exchange[];
  /** @see http://www.softwareishard.com/blog/har-12-spec/ */
  toHar(): unknown;
  reset(): void;
}

/** Enough for a rebuild of a large register; the oldest calls go first. */
const kept = 5000;

const pairs = (list: readonly (readonly [string, string])[]) => list.map(([name, value]) => ({ name, value }));

const mimeTypeOf = (headers: readonly (readonly [string, string])[]) =>
  headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? 'application/json';

const isText = (type: string) => /json|text|xml/.test(type);

function toContent(headers: readonly (readonly [string, string])[], body: Uint8Array): unknown {
  const mimeType = mimeTypeOf(headers);
  const content = { size: body.byteLength, mimeType };
  return isText(mimeType)
    ? { ...content, text: Buffer.from(body).toString() }
    : { ...content, text: Buffer.from(body).toString('base64'), encoding: 'base64' };
}

function toEntry({ startedAt, durationMs, request, response, ...who }: Exchange): unknown {
  const sent = request.body;
  return {
    startedDateTime: new Date(startedAt).toISOString(),
    time: durationMs,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs(request.headers),
      queryString: pairs([...new URL(request.url).searchParams]),
      ...(sent === null ? {} : { postData: { mimeType: mimeTypeOf(request.headers), text: sent } }),
      headersSize: -1,
      bodySize: sent === null ? 0 : Buffer.byteLength(sent),
    },
    response: {
      status: response.status,
      statusText: response.statusText,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs(response.headers),
      content: toContent(response.headers, response.body),
      redirectURL: '',
      headersSize: -1,
      bodySize: response.body.byteLength,
    },
    cache: {},
    timings: { send: 0, wait: durationMs, receive: 0 },
    _actor: who.actor,
    _provider: who.provider,
    _function: who.functionKey,
  };
}

export function createTraffic(): Traffic {
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    record: (exchange) => {
      exchanges.push(exchange);
      if (exchanges.length > kept) exchanges.shift();
    },
    toHar: () => ({ log: { version: '1.2', creator: { name: 'clause-10 local site', version: '1' }, entries: exchanges.map(toEntry) } }),
    reset: () => void exchanges.splice(0),
  };
}
