import { isAscii } from 'node:buffer';

/** JSON means the same with every letter outside ASCII escaped; without any, a long text is written and read twice as fast. */
export function inAscii(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The JSON that bytes of UTF-8 hold. For the sake of a few letters in megabytes not all is read letter by letter: they alone are, and escaped. */
export function jsonTextOf(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  if (isAscii(bytes)) return text;
  return text.replace(/[\u0080-\u00ff]+/g, (run) => inAscii(Buffer.from(run, 'latin1').toString('utf8')));
}
