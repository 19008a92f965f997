import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useDocument } from '../../../../renderer/session/store.ts';
import { untilSaved } from '../../../../renderer/session/until-saved.ts';
import { directory, emptyGeometry, snapshotOf } from '../small.ts';

beforeEach(() => {
  vi.useFakeTimers();
  const snapshot = snapshotOf({ revision: 1 });
  useDocument.getState().opened({ directory, geometry: emptyGeometry, snapshot, warnings: [] }, null);
});

afterEach(() => vi.useRealTimers());

function waiting(): { readonly isOver: boolean } {
  const state = { isOver: false };
  const wait = async (): Promise<void> => {
    await untilSaved();
    state.isOver = true;
  };
  void wait();
  return state;
}

test('who leaves waits for a save under way, and for nothing else', async () => {
  const nothing = waiting();
  await vi.advanceTimersByTimeAsync(0);
  expect(nothing.isOver).toBe(true);

  useDocument.getState().setSaving(true);
  const save = waiting();
  await vi.advanceTimersByTimeAsync(5000);
  expect(save.isOver).toBe(false);
  useDocument.getState().setSaving(false);
  await vi.advanceTimersByTimeAsync(0);
  expect(save.isOver).toBe(true);
});

test('a disk that never answers holds nobody up for longer than ten seconds', async () => {
  useDocument.getState().setSaving(true);
  const save = waiting();
  await vi.advanceTimersByTimeAsync(9999);
  expect(save.isOver).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(save.isOver).toBe(true);
});
