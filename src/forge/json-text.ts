import { isAscii } from 'node:buffer';

const toEscape = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * JSON in UTF-8 means the same with every letter outside ASCII escaped, and is read many times faster: for the sake of a few letters in
 * megabytes, all of it would be read letter by letter. The pieces are joined as bytes, in half the time that joining text takes.
 */
export function inAscii(json: Buffer): Buffer {
  if (isAscii(json)) return json;
  const pieces: Buffer[] = [];
  let from = 0;
  for (const { 0: run, index } of json.toString('latin1').matchAll(/[\u0080-\u00ff]+/g)) {
    const until = index + run.length;
    const letters = json.toString('utf8', index, until).split('');
    pieces.push(json.subarray(from, index), Buffer.from(letters.map(toEscape).join('')));
    from = until;
  }
  return Buffer.concat([...pieces, json.subarray(from)]);
}

/** The JSON that bytes of UTF-8 hold. */
export function jsonTextOf(bytes: Buffer): string {
  return inAscii(bytes).toString('latin1');
}
