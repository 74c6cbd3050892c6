import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Nothing that a browser does by itself may reach the network: the walks assert that no request leaves the site. */
const launchArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** A Chromium for the walks: the one named in `CHROMIUM_PATH`, an installed one, or one installed now. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: launchArguments });
}

/** Finds or installs it; once before all walks, so that no two of them install at the same time. */
export function ensureChromium(): string {
  return findChromium() ?? installChromium();
}

function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  const candidates = named === undefined ? usualPlaces : [named, ...usualPlaces];
  return [...candidates, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

function installChromium(): string {
  console.info('No Chromium was found; installing one. Set CHROMIUM_PATH to use another.');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) installPackage();
  else installWithPlaywright();
  const path = findChromium();
  if (path === null) throw new Error('The walks need Chromium. Install it, or set CHROMIUM_PATH to its executable.');
  return path;
}

function installPackage(): void {
  execFileSync('apt-get', ['update'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore' });
}

function installWithPlaywright(): void {
  execFileSync('npx', ['playwright-core', 'install', '--with-deps', 'chromium'], { stdio: 'inherit' });
}
