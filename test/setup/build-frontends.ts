import { buildApp, buildFrontends } from '../site/build';

/** Builds all that a browser loads, once, before the walks. */
export default async function build(): Promise<void> {
  await buildApp();
  await buildFrontends();
}
