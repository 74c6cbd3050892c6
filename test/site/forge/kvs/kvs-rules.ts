/** A refusal of the storage; the SDK turns it into a `ForgeKvsAPIError` with the code. */
export class KvsError extends Error {
  override readonly name = 'KvsError';
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
  }
}

const longestKey = 500;
const largestValueInBytes = 240 * 1024;
const deepestValue = 31;
const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

export const largestBatch = 25;
export const largestPayloadInBytes = 4 * 1024 * 1024;

/** @see https://developer.atlassian.com/platform/forge/storage-reference/handling-errors-kvs/ */
export function checkKey(key: string): void {
  if (key.length === 0) throw new KvsError('KEY_TOO_SHORT', 'The key must have at least one character.');
  if (key.length > longestKey) throw new KvsError('KEY_TOO_LONG', `The key must have at most ${String(longestKey)} characters.`);
  if (!keyPattern.test(key)) throw new KvsError('INVALID_KEY', `The key does not match ${String(keyPattern)}.`);
}

export function checkValue(value: unknown, json: string | undefined): asserts json is string {
  if (json === undefined) throw new KvsError('INVALID_VALUE', 'A value is required.');
  if (Buffer.byteLength(json) > largestValueInBytes) throw new KvsError('MAX_SIZE', 'The value is larger than 240 KiB.');
  if (depthOf(value) > deepestValue) throw new KvsError('MAX_DEPTH', `The value is nested deeper than ${String(deepestValue)} levels.`);
}

function depthOf(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  let deepest = 0;
  for (const inside of Object.values(value)) deepest = Math.max(deepest, depthOf(inside));
  return deepest + 1;
}

/** Batches and transactions hold 1 to 25 different keys and at most 4 MB. */
export function checkBatch(items: readonly { key: string; entityName?: string | undefined }[], payloadBytes: number): void {
  if (items.length === 0) throw new KvsError('BATCH_EMPTY', 'At least one key is required.');
  if (items.length > largestBatch) throw new KvsError('BATCH_LIMIT_EXCEEDED', `At most ${String(largestBatch)} keys are allowed.`);
  if (payloadBytes > largestPayloadInBytes) throw new KvsError('MAX_SIZE', 'The payload is larger than 4 MB.');
  const named = new Set(items.map(({ key, entityName = '' }) => `${entityName}\n${key}`));
  if (named.size < items.length) throw new KvsError('DUPLICATE_KEYS', 'Each key can be used only once.');
}
