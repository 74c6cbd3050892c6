import { TextDecoder, TextEncoder } from 'node:util';
import { callBridge } from '../surfaces/bridge';

/**
 * What a surface finds in its page before its first script: the platform's bridge, which `@forge/bridge` looks for when it is
 * imported, and the globals of a browser that jsdom leaves out.
 */
Object.assign(globalThis, {
  __bridge: { callBridge },
  TextEncoder,
  TextDecoder,
  structuredClone: (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value))),
});

// jsdom lays nothing out, so there is nothing to scroll.
Element.prototype.scrollIntoView = () => undefined;
