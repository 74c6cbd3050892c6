import type { Hono } from 'hono';
import { bytesOf, streamOf } from '../site/kernel/byte-stream';
import type { ProductEnv } from '../site/kernel/kernel';
import { timed } from './figure';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

const toAnswer = async (response: Response): Promise<Answer> => ({
  status: response.status,
  headers: response.headers,
  bytes: await bytesOf(response),
});

const toResponse = ({ status, headers, bytes }: Answer) => new Response(streamOf([bytes]), { status, headers });

async function questionOf(request: Request): Promise<string> {
  return `${request.method} ${request.url}\n${await request.clone().text()}`;
}

/**
 * Lets a run ask a product, and the product give the same answers from then on without thinking, which holds as long as it is only read.
 * Gives the time that it thinks when it is asked all of that, one after the other, in milliseconds. Whoever asks it something else
 * afterwards measures something else, and is told so.
 */
export async function answerAgain(api: Hono<ProductEnv>, run: () => Promise<unknown>): Promise<number> {
  const think = api.fetch;
  const known = new Map<string, Answer>();
  const askedAgain: (() => Promise<unknown>)[] = [];
  api.fetch = async (request, env) => {
    const again = request.clone();
    askedAgain.push(async () => toAnswer(await think(again, env)));
    const question = await questionOf(request);
    const answer = await toAnswer(await think(request, env));
    known.set(question, answer);
    return toResponse(answer);
  };
  await run();
  api.fetch = async (request) => {
    const question = await questionOf(request);
    const answer = known.get(question);
    if (answer === undefined) throw new Error(`Nobody asked this before: ${question}`);
    return toResponse(answer);
  };
  return timed(async () => {
    for (const ask of askedAgain) await ask();
  });
}
