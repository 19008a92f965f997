import { describe, expect, it } from 'vitest';
import { historyDays } from '../../../../renderer/app/history/days.ts';

const entry = (note: string, at: string) => ({ kind: 'put-plan', note: { id: note, en: note }, at });

/** Times without a zone are those of the machine, as the panel shows them. */
const history = {
  entries: [
    entry('a', '2024-04-25T09:00:00'),
    entry('b', '2024-04-26T08:00:00'),
    entry('c', '2024-04-26T23:59:00'),
    entry('d', '2024-04-27T00:01:00'),
  ],
  position: 2,
};

describe('historyDays', () => {
  it('groups steps by the day where the user is, the newest first', () => {
    expect(historyDays(history).map(({ date, steps }) => [date, steps.map(({ note }) => note.id)])).toEqual([
      ['2024-04-27', ['d']],
      ['2024-04-26', ['c', 'b']],
      ['2024-04-25', ['a']],
    ]);
  });

  it('marks the state the document is in, and what is undone beyond it', () => {
    const steps = historyDays(history).flatMap((day) => day.steps);
    expect(steps.map(({ position, state }) => [position, state])).toEqual([
      [4, 'undone'],
      [3, 'undone'],
      [2, 'now'],
      [1, 'done'],
    ]);
  });

  it('keeps the order of steps when the clock was put back', () => {
    const back = {
      entries: [entry('late', '2024-04-27T10:00:00'), entry('early', '2024-04-26T10:00:00')],
      position: 2,
    };
    expect(historyDays(back).map(({ date }) => date)).toEqual(['2024-04-26', '2024-04-27']);
  });
});
