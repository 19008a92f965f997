import type { Position } from 'geojson';
import { create } from 'zustand';

/** A measurement under way: gone with the tool. */
export interface Measuring {
  readonly points: readonly Position[];
  /** Where the next point would be; null when the pointer is off the map or the line is finished. */
  readonly pointer: Position | null;
  readonly finished: boolean;
  /** Whether the last point is joined to the first. */
  readonly closed: boolean;
}

const nothingMeasured: Measuring = { points: [], pointer: null, finished: false, closed: false };

/** What is being measured on the map. */
export const useMeasure = create<Measuring>()(() => nothingMeasured);

/** True from the first point on until the tool is put away. */
export function isMeasuring(): boolean {
  return useMeasure.getState().points.length > 0;
}

/** Adds a point; after a finished line it is the first one of another. */
export function addPoint(point: Position): void {
  useMeasure.setState(({ points, finished }) =>
    finished ? { ...nothingMeasured, points: [point] } : { points: [...points, point] },
  );
}

/** Takes the last point back; a finished line goes on from its end. */
export function removeLastPoint(): void {
  useMeasure.setState(({ points, finished }) =>
    finished ? { finished: false, closed: false } : { points: points.slice(0, -1) },
  );
}

/** Ends the line where it is. With fewer than two points there is none. */
export function finishMeasuring(closed: boolean): void {
  useMeasure.setState(({ points }) => (points.length > 1 ? { finished: true, closed, pointer: null } : {}));
}

export function clearMeasuring(): void {
  useMeasure.setState(nothingMeasured);
}
