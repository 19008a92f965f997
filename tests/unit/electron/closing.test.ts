import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Closing, hearingLimit } from '../../../electron/main/closing.ts';

/** A window that writes down what is asked of it; `native` answers the shell's own question. */
function window(native = false) {
  const log: string[] = [];
  const closing: Closing = new Closing({
    askPage: () => log.push('ask page'),
    askNatively: () => {
      log.push('ask natively');
      return Promise.resolve(native);
    },
    close: () => {
      // A window that is told to close asks once more whether it may.
      log.push(closing.request() ? 'closed' : 'held');
    },
    stayed: () => log.push('stayed'),
  });
  return { closing, log };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('closing a window', () => {
  test('closes at once when everything is saved', () => {
    const { closing, log } = window();
    expect(closing.request()).toBe(true);
    expect(log).toEqual([]);
  });

  test('asks the page about unsaved work and obeys', () => {
    const { closing, log } = window();
    closing.setUnsaved(true);
    expect(closing.request()).toBe(false);
    closing.heard();
    closing.answer(false);
    expect(closing.request()).toBe(false);
    closing.answer(true);
    expect(log).toEqual(['ask page', 'stayed', 'ask page', 'closed']);
  });

  test('waits for the user as long as the page has heard', async () => {
    const { closing, log } = window();
    closing.setUnsaved(true);
    closing.request();
    closing.heard();
    await vi.advanceTimersByTimeAsync(60 * 60 * 1000);
    expect(log).toEqual(['ask page']);
  });

  test('a page that does not hear does not trap its window', async () => {
    const { closing, log } = window(true);
    closing.setUnsaved(true);
    closing.request();
    await vi.advanceTimersByTimeAsync(hearingLimit);
    expect(log).toEqual(['ask page', 'ask natively', 'closed']);
  });

  test('asking to close a second time asks natively, once', async () => {
    const { closing, log } = window(false);
    closing.setUnsaved(true);
    closing.request();
    closing.heard();
    expect(closing.request()).toBe(false);
    expect(closing.request()).toBe(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toEqual(['ask page', 'ask natively', 'stayed']);
  });

  test('a page that is gone takes its question with it', () => {
    const { closing, log } = window();
    closing.setUnsaved(true);
    closing.request();
    closing.pageGone();
    expect(log).toEqual(['ask page', 'closed']);
    expect(closing.request()).toBe(true);
  });

  test('an answer nobody asked for changes nothing', () => {
    const { closing, log } = window();
    closing.setUnsaved(true);
    closing.answer(true);
    expect(log).toEqual([]);
    expect(closing.request()).toBe(false);
  });
});
