import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The built command line, run as a user runs it: from another folder, by its file. */
const executable = resolve(import.meta.dirname, '../../out/main/petalindung.js');

export interface CommandLine {
  /** Of the running test alone. */
  folder(): string;
  run(...args: readonly string[]): {
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
  };
  /** What a command that goes well prints with `--json`. */
  json(...args: readonly string[]): unknown;
}

/** The command line in a new folder for each test of the file. */
export function commandLine(): CommandLine {
  let folder = '';
  test.beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'petalindung-cli-'));
  });
  test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run: CommandLine['run'] = (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [executable, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    return { code: status, out: stdout, err: stderr };
  };
  return {
    folder: () => folder,
    run,
    json: (...args) => {
      const { code, out, err } = run(...args, '--json');
      expect(err).toBe('');
      expect(code).toBe(0);
      return JSON.parse(out);
    },
  };
}
