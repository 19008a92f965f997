import type { HistoryState } from '#shared/workspace/snapshot.ts';
import type { Text } from '#shared/text/text.ts';

/** A state of the document that one can go to. */
export interface HistoryStep {
  /** Number of entries that are done in it. */
  readonly position: number;
  /** What the step changed. */
  readonly note: Text;
  /** ISO date and time. */
  readonly at: string;
  readonly state: 'done' | 'now' | 'undone';
}

/** The steps of one day. */
export interface HistoryDay {
  /** ISO date where the user is. */
  readonly date: string;
  readonly steps: readonly HistoryStep[];
}

/** Days and their steps, the newest first: what is looked for is mostly what was just done. */
export function historyDays({ entries, position }: HistoryState): readonly HistoryDay[] {
  const days: { date: string; steps: HistoryStep[] }[] = [];
  for (const [i, { note, at }] of entries.entries()) {
    const date = localDate(new Date(at));
    const step: HistoryStep = { position: i + 1, note, at, state: stateOf(i + 1, position) };
    const last = days.at(-1);
    // Steps stand in the order they were made: a clock put back begins another day, it does not sort anew.
    if (last?.date === date) last.steps.unshift(step);
    else days.push({ date, steps: [step] });
  }
  return days.toReversed();
}

export function stateOf(step: number, position: number): HistoryStep['state'] {
  if (step === position) return 'now';
  return step < position ? 'done' : 'undone';
}

/** `2024-04-26`, where the user is. */
function localDate(time: Date): string {
  const [month, day] = [time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${time.getFullYear()}-${month}-${day}`;
}
