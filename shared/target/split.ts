import type { Position } from 'geojson';
import type { Area } from '../plan/spec.ts';
import { done, refused, type Problem, type Result } from '../text/problem.ts';
import type { DesaOfAreas } from './combine.ts';
import { regionCodes } from './region-codes.ts';

/** Two areas that were one. */
export interface SplitArea {
  /** Left of the line as it was drawn, and right of it. */
  readonly left: Area;
  readonly right: Area;
  /** Desa without a boundary: they have no side, and stay with the left. */
  readonly unplaced: number;
}

/**
 * Splits an area's desa by a drawn line, which goes on straight beyond both of its ends; the side of a desa is
 * that of its centroid. Both halves are lists of desa, so that each desa is in exactly one of them whatever the
 * rule of inclusion was.
 *
 * @param line two positions or more
 * @param centroid longitude and latitude of a slot; null without a boundary
 * @returns a problem when all desa lie on one side
 */
export function splitArea(
  area: Area,
  line: readonly Position[],
  desa: DesaOfAreas,
  centroid: (slot: number) => readonly [number, number] | null,
): Result<SplitArea> {
  const slots = desa.slots(area);
  if (!slots.ok) return slots;
  const ring = leftOf(line);
  if (!ring) return refused(noLine());
  let unplaced = 0;
  const onLeft = (slot: number): boolean => {
    const at = centroid(slot);
    if (at === null) unplaced++;
    return at === null || contains(ring, at);
  };
  const left = slots.value.map((taken, slot) => (taken === 1 && onLeft(slot) ? 1 : 0));
  const right = slots.value.map((taken, slot) => taken - left[slot]!);
  if (!left.includes(1) || !right.includes(1)) return refused(oneSided());
  return done({
    left: { codes: regionCodes(left, desa.codes) },
    right: { codes: regionCodes(right, desa.codes) },
    unplaced,
  });
}

/** Degrees: beyond every place on the map, seen from any other. */
const far = 1000;

/**
 * The half of the plane left of a line, as a ring: the line with both ends drawn far out, then back around on
 * the left. Where the line crosses itself or the way out of its ends, the even-odd rule still gives every place
 * one side.
 * @returns null when the line has no length
 */
function leftOf(line: readonly Position[]): Position[] | null {
  const distinct = line.filter((p, i) => i === 0 || p[0] !== line[i - 1]![0] || p[1] !== line[i - 1]![1]);
  if (distinct.length < 2) return null;
  const out = angle(distinct.at(-2)!, distinct.at(-1)!);
  const back = angle(distinct[1]!, distinct[0]!);
  const end = distinct.at(-1)!;
  const start = distinct[0]!;
  const turn = (back - out + 4 * Math.PI) % (2 * Math.PI);
  const steps = 16;
  const around = Array.from({ length: steps + 1 }, (_, step) => {
    const from = step < steps / 2 ? end : start;
    const to = out + (turn * step) / steps;
    return [from[0]! + far * Math.cos(to), from[1]! + far * Math.sin(to)];
  });
  return [...distinct, ...around];
}

function angle(from: Position, to: Position): number {
  return Math.atan2(to[1]! - from[1]!, to[0]! - from[0]!);
}

function contains(ring: readonly Position[], [x, y]: readonly [number, number]): boolean {
  let odd = false;
  let [ax, ay] = ring.at(-1) as [number, number];
  for (const [bx, by] of ring as [number, number][]) {
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) odd = !odd;
    [ax, ay] = [bx, by];
  }
  return odd;
}

const drawThrough = {
  id: 'Tarik garis yang melewati area itu, dengan desa di kedua sisinya.',
  en: 'Draw a line through the area, with desa on both of its sides.',
};

function oneSided(): Problem {
  return {
    code: 'split-one-sided',
    what: { id: 'Garis itu tidak membelah area.', en: 'The line does not split the area.' },
    why: {
      id: 'Titik tengah semua desanya terletak di satu sisi garis.',
      en: 'The centres of all its desa lie on one side of the line.',
    },
    next: drawThrough,
  };
}

function noLine(): Problem {
  return {
    code: 'split-no-line',
    what: { id: 'Belum ada garis untuk membelah area.', en: 'There is no line yet to split the area by.' },
    why: { id: 'Garis memerlukan dua titik yang berlainan.', en: 'A line needs two different points.' },
    next: drawThrough,
  };
}
