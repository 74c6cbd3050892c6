import { isAscii } from 'node:buffer';

/** UTF-8 as text. What holds nothing but ASCII, as most long answers do, is read many times faster as what it is. */
export function textOf(bytes: Buffer): string {
  return bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
}
