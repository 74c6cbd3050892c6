import { z } from 'zod';

const object = z.record(z.string(), z.unknown()).catch({});

/** The person who exports a page, from what the exporter hands over. */
export function accountOf(payload: unknown, context: unknown): unknown {
  const principal = object.parse(object.parse(context)['principal']);
  return principal['accountId'] ?? object.parse(object.parse(payload)['context'])['accountId'];
}
