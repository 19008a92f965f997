import Flatbush from 'flatbush';
import type { Position } from 'geojson';

/**
 * Where rings first do what rings of a valid area never do: a ring that crosses itself, touches itself or
 * runs back over itself, or two rings that cross or share a stretch. Two rings may meet in single points.
 *
 * @param rings closed
 * @returns the position of one such contact, or null
 */
export function firstContact(rings: readonly (readonly Position[])[]): Position | null {
  const edges = edgesOf(rings);
  if (edges.length === 0) return null;
  const index = new Flatbush(edges.length);
  for (const { a, b } of edges)
    index.add(Math.min(a[0]!, b[0]!), Math.min(a[1]!, b[1]!), Math.max(a[0]!, b[0]!), Math.max(a[1]!, b[1]!));
  index.finish();
  for (const [i, { a, b }] of edges.entries()) {
    let found: Position | null = null;
    index.collides(
      Math.min(a[0]!, b[0]!),
      Math.min(a[1]!, b[1]!),
      Math.max(a[0]!, b[0]!),
      Math.max(a[1]!, b[1]!),
      (j) => j > i && (found = contact(edges[i]!, edges[j]!)) !== null,
    );
    if (found) return found;
  }
  return null;
}

interface Edge {
  readonly a: Position;
  readonly b: Position;
  readonly ring: number;
  /** Place among the edges of its ring, of which there are `count`. */
  readonly place: number;
  readonly count: number;
}

/** Edges of no length, from a position drawn twice, are left out: they enclose nothing and harm nothing. */
function edgesOf(rings: readonly (readonly Position[])[]): Edge[] {
  return rings.flatMap((ring, index) => {
    const distinct = ring.filter((p, i) => i === 0 || p[0] !== ring[i - 1]![0] || p[1] !== ring[i - 1]![1]);
    const count = distinct.length - 1;
    return Array.from({ length: count }, (_, place) => ({
      a: distinct[place]!,
      b: distinct[place + 1]!,
      ring: index,
      place,
      count,
    }));
  });
}

/** Where two edges meet although rings of a valid area would not let them, else null. */
function contact(p: Edge, q: Edge): Position | null {
  const sideA = side(p.a, p.b, q.a);
  const sideB = side(p.a, p.b, q.b);
  const sideC = side(q.a, q.b, p.a);
  const sideD = side(q.a, q.b, p.b);
  if (sideA === 0 && sideB === 0) return sharedStretch(p, q);
  if (sideA > 0 === sideB > 0 && sideA !== 0 && sideB !== 0) return null;
  if (sideC > 0 === sideD > 0 && sideC !== 0 && sideD !== 0) return null;
  if (sideA !== 0 && sideB !== 0 && sideC !== 0 && sideD !== 0) {
    const t = sideC / (sideC - sideD);
    return [p.a[0]! + t * (p.b[0]! - p.a[0]!), p.a[1]! + t * (p.b[1]! - p.a[1]!)];
  }
  // They meet in an end of one of them.
  if (p.ring !== q.ring || areNeighbours(p, q)) return null;
  return sideA === 0 ? q.a : sideB === 0 ? q.b : sideC === 0 ? p.a : p.b;
}

/** For edges on one line: a position they share besides the one at which neighbours join. */
function sharedStretch(p: Edge, q: Edge): Position | null {
  const axis = Math.abs(p.b[0]! - p.a[0]!) >= Math.abs(p.b[1]! - p.a[1]!) ? 0 : 1;
  const order = (x: Position, y: Position) => x[axis]! - y[axis]!;
  const [pLow, pHigh] = order(p.a, p.b) < 0 ? [p.a, p.b] : [p.b, p.a];
  const [qLow, qHigh] = order(q.a, q.b) < 0 ? [q.a, q.b] : [q.b, q.a];
  const low = order(pLow, qLow) > 0 ? pLow : qLow;
  const high = order(pHigh, qHigh) < 0 ? pHigh : qHigh;
  const length = order(high, low);
  if (length > 0) return low;
  return length === 0 && p.ring === q.ring && !areNeighbours(p, q) ? low : null;
}

function areNeighbours(p: Edge, q: Edge): boolean {
  const apart = Math.abs(p.place - q.place);
  return p.ring === q.ring && (apart === 1 || apart === p.count - 1);
}

/** Positive when c lies left of the line from a to b, 0 when on it. */
function side(a: Position, b: Position, c: Position): number {
  return (b[0]! - a[0]!) * (c[1]! - a[1]!) - (c[0]! - a[0]!) * (b[1]! - a[1]!);
}
