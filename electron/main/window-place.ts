import { z } from 'zod';

/** Device-independent pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const smallest = { width: 1024, height: 640 };
/** A common office laptop's whole screen. */
export const usual = { width: 1366, height: 768 };

const whole = z.int();
export const placeSchema = z.strictObject({ x: whole, y: whole, width: whole, height: whole });

/**
 * Where the window opens: where it was, as long as its title bar can still be reached on a screen that is
 * there today; else in the middle of the main screen, no larger than it.
 * @param workAreas of all screens, the main one first; at least one
 */
export function windowPlace(last: Place | null, workAreas: readonly Place[]): Place {
  const main = workAreas[0];
  if (!main) throw new RangeError('no screen');
  const home = last && workAreas.find((area) => overlap(last, area) >= reachable);
  const size = last ?? usual;
  const area = home ?? main;
  const width = Math.max(smallest.width, Math.min(size.width, area.width));
  const height = Math.max(smallest.height, Math.min(size.height, area.height));
  if (last && home) {
    return {
      x: clamp(last.x, area.x, area.x + area.width - width),
      y: clamp(last.y, area.y, area.y + area.height - height),
      width,
      height,
    };
  }
  return {
    x: area.x + Math.max(0, Math.round((area.width - width) / 2)),
    y: area.y + Math.max(0, Math.round((area.height - height) / 2)),
    width,
    height,
  };
}

/** Square pixels of the window that must lie on a screen for it to count as being there. */
const reachable = 200 * 100;

function overlap(a: Place, b: Place): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
