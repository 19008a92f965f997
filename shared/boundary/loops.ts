import type { Position } from 'geojson';
import { lines, type ArcUse, type SharedArcs } from './arcs.ts';

/**
 * Joins arcs that have a desa on their left and none on their right into closed lines. Where several meet
 * in a point, each goes on by the sharpest turn to the right, so that a sliver that reaches the outer line
 * closes on itself and the outer line passes it by. Boundaries that overlap can leave a line open.
 */
export function loops(arcs: SharedArcs, uses: readonly ArcUse[]): ArcUse[][] {
  const next = successors(uses.map((use): Edge => ({ use, points: lines(arcs, [[use]])[0]! })));
  const starts = new Set(uses);
  for (const use of next.values()) starts.delete(use);
  // Open lines from their first arc; what then is left closes.
  const found: ArcUse[][] = [];
  const taken = new Set<ArcUse>();
  for (const start of [...starts, ...uses]) {
    const line: ArcUse[] = [];
    for (let use: ArcUse | undefined = start; use !== undefined && !taken.has(use); use = next.get(use)) {
      taken.add(use);
      line.push(use);
    }
    if (line.length > 0) found.push(line);
  }
  return found;
}

interface Edge {
  readonly use: ArcUse;
  readonly points: readonly Position[];
}

interface Node {
  readonly arriving: Edge[];
  readonly leaving: Edge[];
}

/** The arc after each arc, every arc after one other at most. */
function successors(edges: readonly Edge[]): Map<ArcUse, ArcUse> {
  const nodes = new Map<string, Node>();
  const nodeAt = (point: Position): Node => {
    const key = point.join();
    const node = nodes.get(key) ?? { arriving: [], leaving: [] };
    nodes.set(key, node);
    return node;
  };
  for (const edge of edges) {
    nodeAt(edge.points[0]!).leaving.push(edge);
    nodeAt(edge.points.at(-1)!).arriving.push(edge);
  }
  const next = new Map<ArcUse, ArcUse>();
  for (const { arriving, leaving } of nodes.values()) {
    const pairs = arriving
      .flatMap((from) => leaving.map((to) => ({ from: from.use, to: to.use, turn: turnRight(from, to) })))
      .toSorted((a, b) => b.turn - a.turn);
    const reached = new Set<ArcUse>();
    for (const { from, to } of pairs) {
      if (next.has(from) || reached.has(to)) continue;
      next.set(from, to);
      reached.add(to);
    }
  }
  return next;
}

/** Radians from the end of one arc to the start of the next: positive to the right, −π to π. */
function turnRight(from: Edge, to: Edge): number {
  const turn = heading(from.points.at(-2)!, from.points.at(-1)!) - heading(to.points[0]!, to.points[1]!);
  return turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn;
}

function heading(a: Position, b: Position): number {
  return Math.atan2(b[1]! - a[1]!, b[0]! - a[0]!);
}
