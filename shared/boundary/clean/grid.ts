import { done, refused, type Problem, type Result } from '../../text/problem.ts';
import type { FlatPolygons } from './polygons.ts';
import { PairTable } from './pair-table.ts';
import type { Work } from './progress.ts';
import type { Room } from './room.ts';
import { ringArea } from './sphere.ts';

/**
 * Borders are cleaned on whole numbers: a millionth of a degree is 0.1 m, finer than any boundary is known,
 * and the grid on which `sharedArcs` takes positions as one. Which side of a line a position lies on is then
 * computed without error for lines up to some 50 degrees long.
 */
export const perDegree = 1e6;

/** The rings of a file on the grid. */
export interface GridRings {
  /** Distinct positions: x in `first`, y in `second`. */
  readonly vertices: PairTable;
  /**
   * Vertices of all rings, none the same as the one before it, the closing one left out. Whoever numbers the edges
   * writes them here.
   */
  readonly sequence: Int32Array<ArrayBuffer>;
  /** First place of each ring in `sequence`, then its length; rings that enclose nothing have no place. */
  readonly rings: Uint32Array;
  /** By ring, m²; of a ring of the file, whichever way it winds. */
  readonly ringAreas: Float64Array;
  /** By ring, positions that repeated the one before. */
  readonly repeated: Uint32Array;
}

/** Rings between two looks at whether the user has given up. */
const slice = 500;

/**
 * @returns a problem where a position is not on earth
 */
export function* onGrid(polygons: FlatPolygons, room: Room): Work<Result<GridRings>> {
  const { positions, rings } = polygons;
  const ringCount = rings.length - 1;
  // Each border is there twice, but for coasts.
  const vertices = new PairTable(Math.ceil(positions.length / 3.5), room);
  const sequence = room.ints(positions.length / 2);
  const starts = new Uint32Array(ringCount + 1);
  const ringAreas = new Float64Array(ringCount);
  const repeated = new Uint32Array(ringCount);
  let length = 0;
  for (let ring = 0; ring < ringCount; ring++) {
    if (ring % slice === 0) yield ring / ringCount;
    const from = rings[ring]!;
    const to = rings[ring + 1]!;
    starts[ring] = length;
    const end = number(positions, from, to, vertices, sequence, length);
    if (end < 0) return refused(notOnEarth(positions[2 * ~end]!, positions[2 * ~end + 1]!));
    ringAreas[ring] = ringArea(positions, from, to);
    const closes = to - from > 1 && samePosition(positions, from, to - 1);
    repeated[ring] = to - from - (closes ? 1 : 0) - (end - length);
    if (end - length >= 3) length = end;
  }
  starts[ringCount] = length;
  return done({ vertices, sequence: sequence.subarray(0, length), rings: starts, ringAreas, repeated });
}

/** Numbers the vertices of a ring into `sequence`. Returns its end there, or ~ the first position not on earth. */
function number(
  positions: Float64Array,
  from: number,
  to: number,
  vertices: PairTable,
  sequence: Int32Array,
  start: number,
): number {
  let at = start;
  for (let i = from; i < to; i++) {
    const x = positions[2 * i]!;
    const y = positions[2 * i + 1]!;
    if (!(x >= -180 && x <= 180 && y >= -90 && y <= 90)) return ~i;
    const vertex = vertices.number(Math.round(x * perDegree), Math.round(y * perDegree));
    if (at > start && sequence[at - 1] === vertex) continue;
    sequence[at++] = vertex;
  }
  while (at > start + 1 && sequence[at - 1] === sequence[start]) at--;
  return at;
}

function samePosition(positions: Float64Array, a: number, b: number): boolean {
  return positions[2 * a] === positions[2 * b] && positions[2 * a + 1] === positions[2 * b + 1];
}

function notOnEarth(x: number, y: number): Problem {
  return {
    code: 'boundary-not-on-earth',
    what: {
      id: `Batas memuat titik yang bukan bujur dan lintang: ${x}; ${y}.`,
      en: `The boundaries have a point that is no longitude and latitude: ${x}; ${y}.`,
    },
    why: {
      id: 'Bujur berada antara −180 dan 180 derajat, lintang antara −90 dan 90 derajat.',
      en: 'Longitude lies between −180 and 180 degrees, latitude between −90 and 90 degrees.',
    },
    next: {
      id: 'Periksa sistem koordinat berkasnya, atau perbaiki titik itu.',
      en: 'Check the coordinate system of the file, or correct that point.',
    },
  };
}
