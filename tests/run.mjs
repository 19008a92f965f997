#!/usr/bin/env node
/**
 * `npm test`: every check there is, cheapest first; stops at the first that fails and shows what it said.
 * The last line counts the tests: `N passed, N failed, N skipped`.
 *
 *   npm test -- --only unit,e2e    those steps alone
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'petalindung-tests-'));
const bin = (name) => join(root, 'node_modules', name);

const playwright = (folder) => [
  bin('@playwright/test/cli.js'),
  'test',
  '-c',
  `tests/${folder}`,
  '--reporter=list,json',
];
const steps = [
  { name: 'format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', args: [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
  ...['shared', 'electron', 'renderer', 'geodata', 'tests'].map((folder) => ({
    name: 'typecheck',
    part: folder,
    args: [bin('typescript/bin/tsc'), '-p', folder],
  })),
  {
    name: 'unit',
    args: [
      bin('vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(reports, 'unit.json')}`,
    ],
    count: vitestCounts,
  },
  { name: 'build', args: [bin('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'] },
  { name: 'e2e', args: playwright('e2e'), count: playwrightCounts },
  { name: 'desktop', args: playwright('desktop'), count: playwrightCounts },
];

function vitestCounts({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

function playwrightCounts({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/** @returns {Promise<{ code: number, output: string }>} */
function runStep({ name, args }) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, `${name}.json`),
        // A running start in this shell must not move the test's own server.
        PORT: '',
      },
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => done({ code: 1, output: String(error) }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** A run that ended before it could report counts as one failure. */
function countsOf({ name, count }, code) {
  try {
    const counts = count(JSON.parse(readFileSync(join(reports, `${name}.json`), 'utf8')));
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Why Playwright's tests were skipped, each reason once. */
function skipReasons(name) {
  try {
    const report = readFileSync(join(reports, `${name}.json`), 'utf8');
    const reasons = new Set();
    JSON.parse(report, (_key, value) => {
      if (value?.type === 'skip' && value.description) reasons.add(value.description);
      return value;
    });
    return [...reasons].map((reason) => `; skipped: ${reason}`).join('');
  } catch {
    return '';
  }
}

/** What Vitest said of the tests that failed; its list of those that passed says nothing here. */
function failuresOf(output) {
  const start = output.indexOf('Failed Tests');
  return start === -1 ? output : output.slice(start);
}

function wantedSteps() {
  const names = [...new Set(steps.map(({ name }) => name))];
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const only = values.only?.split(',') ?? names;
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`no step ${unknown.join(', ')}; there are ${names.join(', ')}`);
    process.exit(2);
  }
  return steps.filter(({ name }) => only.includes(name));
}

const total = { passed: 0, failed: 0, skipped: 0 };
let failed = false;
for (const step of wantedSteps()) {
  const label = step.part ? `${step.name} ${step.part}` : step.name;
  const started = Date.now();
  const { code, output } = await runStep(step);
  const seconds = `${((Date.now() - started) / 1000).toFixed(1)} s`;
  let words = '';
  if (step.count) {
    const counts = countsOf(step, code);
    for (const key of Object.keys(total)) total[key] += counts[key];
    words = `, ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
    words += skipReasons(step.name);
  }
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${label} (${seconds}${words})`);
  if (code !== 0) {
    console.log(step.name === 'unit' ? failuresOf(output) : output);
    failed = true;
    break;
  }
}
rmSync(reports, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = failed ? 1 : 0;
