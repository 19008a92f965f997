import type { Text } from './text.ts';

/**
 * Something the user can put right: what happened, why, and what to do next. A value, never thrown;
 * an exception is a bug of ours.
 */
export interface Problem {
  /** Stable kebab-case name, for tests and for programs that call the command line. */
  readonly code: string;
  readonly what: Text;
  readonly why: Text;
  readonly next: Text;
}

/** Something the user should know although the work was done. */
export type Warning = Problem;

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function refused(problem: Problem): Result<never> {
  return { ok: false, problem };
}

/** For exhaustive switches over unions. @throws always */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
