import { buildApp, buildFrontends } from '../site/build';
import { ensureChromium } from './chromium';

/** Builds all that a browser loads, and sees to the browser itself, once, before the walks. */
export default async function build(): Promise<void> {
  await buildApp();
  await buildFrontends();
  ensureChromium();
}
