import { chromium } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A browser of the system is preferred: it is what CI machines have, and costs no download. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The Chromium the end-to-end tests drive; installed where it is missing: from Debian's packages by root,
 * else Playwright's own.
 * @throws Error when there is none and none can be installed
 */
export function chromiumExecutable(): string {
  const found = find();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    attempt('apt-get', ['update', '-qq']);
    attempt('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  }
  if (!find()) attempt(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
  const now = find();
  if (!now) throw new Error('no Chromium: install one (Debian: apt-get install chromium) and try again');
  return now;
}

function find(): string | null {
  return [...installed, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

function attempt(command: string, args: readonly string[]): void {
  try {
    execFileSync(command, args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  } catch (error) {
    console.error(`${command} ${args.join(' ')}: ${(error as Error).message}`);
  }
}

/** WebGL in software, so that the map draws on machines without a graphics card; no calls home. */
export const chromiumArguments: readonly string[] = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Chromium's sandbox does not start as root.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
