import { describe, expect, it } from 'vitest';
import { coalesce } from '../../../../renderer/session/coalesce.ts';
import { latestWins } from '../../../../renderer/session/latest.ts';

/** Work whose every run is ended by hand. */
function byHand() {
  const ends: { resolve: (value: number) => void; reject: (error: Error) => void }[] = [];
  const work = (): Promise<number> =>
    new Promise((resolve, reject) => {
      ends.push({ resolve, reject });
    });
  return { ends, work };
}

async function turns(): Promise<void> {
  for (let i = 0; i < 10; i++) await Promise.resolve();
}

describe('latestWins', () => {
  it('asks one question at a time and passes over those in between', async () => {
    const { ends, work } = byHand();
    const asked: string[] = [];
    const answers: number[] = [];
    const ask = latestWins(
      (question: string) => {
        asked.push(question);
        return work();
      },
      (answer) => answers.push(answer),
    );
    const done = Promise.all([ask('a'), ask('b'), ask('c')]);
    expect(asked).toEqual(['a']);
    ends[0]!.resolve(1);
    await turns();
    expect(asked).toEqual(['a', 'c']);
    ends[1]!.resolve(2);
    await done;
    expect(answers).toEqual([1, 2]);
  });

  it('answers again after a question failed', async () => {
    let fails = true;
    const answers: number[] = [];
    const ask = latestWins(
      async (question: number) => {
        if (fails) throw new Error('bug');
        return question;
      },
      (answer) => answers.push(answer),
    );
    await expect(ask(1)).rejects.toThrow('bug');
    fails = false;
    await ask(2);
    expect(answers).toEqual([2]);
  });
});

describe('coalesce', () => {
  it('shares one run among those who asked while another was under way', async () => {
    const { ends, work } = byHand();
    const save = coalesce(work);
    const [first, second, third] = [save(), save(), save()];
    expect(ends).toHaveLength(1);
    ends[0]!.resolve(1);
    expect(await first).toBe(1);
    await turns();
    expect(ends).toHaveLength(2);
    ends[1]!.resolve(2);
    expect(await Promise.all([second, third])).toEqual([2, 2]);
    await turns();
    expect(ends).toHaveLength(2);
  });

  it('runs for the next although the one before failed', async () => {
    const { ends, work } = byHand();
    const save = coalesce(work);
    const first = save();
    const second = save();
    ends[0]!.reject(new Error('disk full'));
    await expect(first).rejects.toThrow('disk full');
    await turns();
    ends[1]!.resolve(7);
    expect(await second).toBe(7);
  });
});
