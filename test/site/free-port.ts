import { once } from 'node:events';
import { createServer } from 'node:net';

export const busyPort = (port: number) =>
  new Error(`Port ${String(port)} is busy. Choose another one: npm start -- --port ${String(port + 1)}`);

/** Holds a port for a moment; `null` when somebody else has it. */
async function tryPort(port: number): Promise<number | null> {
  const probe = createServer().listen(port, '127.0.0.1');
  try {
    await once(probe, 'listening');
  } catch {
    return null;
  }
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return address === null || typeof address === 'string' ? null : address.port;
}

/** Says that a port is busy before the long work starts, not after it. */
export async function checkPort(port: number): Promise<void> {
  if ((await tryPort(port)) === null) throw busyPort(port);
}

/** A port that nobody listens on now; the site must know its address before it listens. */
export async function findFreePort(): Promise<number> {
  const port = await tryPort(0);
  if (port === null) throw new Error('This machine gives out no port.');
  return port;
}
