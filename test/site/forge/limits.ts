/** @see https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/ */
export const frontRequestInBytes = 500 * 1024;
export const requestInBytes = 5 * 1024 * 1024;
export const responseInBytes = 5 * 1024 * 1024;
export const defaultTimeoutInSeconds = 25;
/** Actions of an agent, and consumers and scheduled functions when the manifest names no other. */
export const longTimeoutInSeconds = 55;

/** What is left of a value after it crossed a boundary: JSON. */
export function cloneJson(value: unknown, limitInBytes: number, name: string): unknown {
  if (value === undefined) return undefined;
  const json = JSON.stringify(value);
  if (Buffer.byteLength(json) > limitInBytes) throw new Error(`The ${name} is larger than ${String(limitInBytes / 1024)} KB.`);
  return JSON.parse(json) as unknown;
}
