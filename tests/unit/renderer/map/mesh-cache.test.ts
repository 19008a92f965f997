import { describe, expect, it, vi } from 'vitest';
import { MeshCache, type Uploaded } from '../../../../renderer/map/gl/mesh-cache.ts';

interface Card extends Uploaded {
  readonly name: string;
}

/** A cache whose questions are answered by hand. */
function cacheOf(bytes = 10) {
  const questions: { readonly names: readonly string[]; answer(): Promise<void> }[] = [];
  const freed: string[] = [];
  const arrived = vi.fn();
  const cache = new MeshCache<string, Card>(
    (chunks, detail) => {
      const names = chunks.map((chunk) => `${chunk}@${detail}`);
      return new Promise((resolve) => {
        questions.push({
          names,
          answer: async () => {
            resolve(names);
            await Promise.resolve();
            await Promise.resolve();
          },
        });
      });
    },
    (name) => ({ name, bytes, free: () => freed.push(name) }),
    arrived,
  );
  return { cache, questions, freed, arrived };
}

const names = (wanted: { readonly meshes: readonly { readonly card: Card }[] }): string[] =>
  wanted.meshes.map(({ card }) => card.name);

describe('meshes', () => {
  it('are asked for once and drawn when they are there', async () => {
    const { cache, questions, arrived } = cacheOf();
    expect(cache.get([1, 2], 5)).toEqual({ meshes: [], complete: false });
    cache.get([1, 2], 5);
    expect(questions.map((question) => question.names)).toEqual([['1@5', '2@5']]);
    await questions[0]!.answer();
    expect(arrived).toHaveBeenCalledOnce();
    const drawn = cache.get([1, 2], 5);
    expect(drawn.complete).toBe(true);
    expect(names(drawn)).toEqual(['1@5', '2@5']);
  });

  it('of another detail stand in until the right ones are there', async () => {
    const { cache, questions } = cacheOf();
    cache.get([1], 5);
    await questions[0]!.answer();
    const meanwhile = cache.get([1], 8);
    expect(names(meanwhile)).toEqual(['1@5']);
    expect(meanwhile.complete).toBe(false);
    await questions[1]!.answer();
    expect(names(cache.get([1], 8))).toEqual(['1@8']);
  });

  it('are asked for in batches, the view at the time deciding what comes next', () => {
    const { cache, questions } = cacheOf();
    cache.get([...Array(200).keys()], 5);
    cache.get([...Array(200).keys()], 5);
    expect(questions).toHaveLength(4);
    expect(questions[0]!.names).toHaveLength(8);
  });

  it('that come when the map is gone are not taken', async () => {
    const { cache, questions, arrived } = cacheOf();
    cache.get([1], 5);
    cache.close();
    await questions[0]!.answer();
    expect(arrived).not.toHaveBeenCalled();
  });

  it('out of view are let go when the card is full, those in view never', async () => {
    const { cache, questions, freed } = cacheOf(60e6);
    cache.get([1], 5);
    await questions[0]!.answer();
    cache.get([1], 5);
    cache.nextFrame();
    cache.get([2], 5);
    await questions[1]!.answer();
    expect(names(cache.get([2], 5))).toEqual(['2@5']);
    expect(freed).toEqual(['1@5']);
    cache.close();
    expect(freed).toEqual(['1@5', '2@5']);
  });

  it('asked for one after another in a frame are in view together', async () => {
    const { cache, questions, freed } = cacheOf(60e6);
    cache.get([1], 5);
    cache.get([2], 5);
    for (const question of questions) await question.answer();
    cache.nextFrame();
    cache.get([1], 5);
    expect(names(cache.get([2], 5))).toEqual(['2@5']);
    expect(freed).toEqual([]);
  });
});
