/** Records what goes through the global `fetch`, in the form of HAR that the check reads. */
export interface Recorder {
  toHar(): unknown;
}

export function recordFetch(): Recorder {
  const entries: unknown[] = [];
  const realFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const sent = await request.clone().text();
    const response = await realFetch(request);
    const text = await response.clone().text();
    const mimeType = request.headers.get('content-type') ?? 'application/json';
    entries.push({
      request: { method: request.method, url: request.url, ...(sent === '' ? {} : { postData: { mimeType, text: sent } }) },
      response: { status: response.status, content: { mimeType: response.headers.get('content-type') ?? '', text } },
    });
    return response;
  };
  return { toHar: () => ({ log: { entries } }) };
}
