import { buildApp } from '../site/build';

/** Bundles the app once, before any test runs it. */
export default async function build(): Promise<void> {
  await buildApp();
}
