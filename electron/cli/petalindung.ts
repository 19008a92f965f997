import { readCommandLine, type Invocation } from './usage/command-line.ts';
import { helpText, usageLine } from './usage/help.ts';

/** The command line, built as the executable `petalindung`. Exit codes; 70 is EX_SOFTWARE of sysexits.h. */
const exit = { done: 0, problem: 1, usage: 2, bug: 70 } as const;

/** The parts that do work are loaded only when there is work: help and mistakes answer at once. */
async function answer(invocation: Invocation): Promise<number> {
  switch (invocation.kind) {
    case 'help':
      process.stdout.write(helpText(invocation.command, invocation.language));
      return exit.done;
    case 'version': {
      const { version } = await import('../../package.json', { with: { type: 'json' } });
      process.stdout.write(`${version}\n`);
      return exit.done;
    }
    case 'wrong':
      process.stderr.write(
        `${invocation.message[invocation.language]}\n${usageLine(invocation.command)}\npetalindung --help\n`,
      );
      return exit.usage;
    case 'run': {
      const { run } = await import('./run.ts');
      const { json, words, problem } = await run(invocation.command, invocation.language);
      if (json !== null) process.stdout.write(invocation.json ? `${JSON.stringify(json)}\n` : words);
      if (problem !== null) process.stderr.write(`${JSON.stringify(problem)}\n`);
      return problem === null ? exit.done : exit.problem;
    }
  }
}

// A reader that has seen enough (`| head`) closes the pipe: not an error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

async function main(): Promise<void> {
  try {
    // Set, not called: what was written is still on its way to a slow pipe.
    process.exitCode = await answer(readCommandLine(process.argv.slice(2)));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exitCode = exit.bug;
  }
}

void main();
