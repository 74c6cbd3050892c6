import { isAscii } from 'node:buffer';

/** What an answer says. Most long ones hold nothing but ASCII, which is read many times faster as what it is than as UTF-8. */
export async function jsonOf(answer: { arrayBuffer(): Promise<ArrayBuffer> }): Promise<unknown> {
  const bytes = Buffer.from(await answer.arrayBuffer());
  return JSON.parse(bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8'));
}
