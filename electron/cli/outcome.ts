import type { Problem, Result } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';

/** What a command has to say: for programs, and for people. */
export interface Report {
  /** The one object `--json` prints. */
  readonly json: object;
  /** Lines for a person, each ended. */
  readonly words: string;
  /** Set when the work was done and what it found is still for the user to put right. */
  readonly found?: Problem;
}

/** A problem in one language, as printed on stderr. */
export interface PrintedProblem {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

/** What the process prints; `problem` decides the exit code. */
export interface Outcome {
  readonly json: object | null;
  readonly words: string;
  readonly problem: PrintedProblem | null;
}

export function outcomeOf(result: Result<Report>, language: Language): Outcome {
  if (!result.ok) return { json: null, words: '', problem: printed(result.problem, language) };
  const { json, words, found } = result.value;
  return { json, words, problem: found ? printed(found, language) : null };
}

export function printed(problem: Problem, language: Language): PrintedProblem {
  return {
    code: problem.code,
    what: problem.what[language],
    why: problem.why[language],
    next: problem.next[language],
  };
}
