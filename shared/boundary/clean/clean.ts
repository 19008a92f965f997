import { done, type Result } from '../../text/problem.ts';
import { arcGraph, type ArcGraph } from './arcs.ts';
import { bordersOf, type Borders } from './borders.ts';
import { claimsOf, type Claims } from './claims.ts';
import { facesOf } from './faces.ts';
import { onGrid, type GridRings } from './grid.ts';
import { measuresOf, ringAreasOf } from './measures.ts';
import { noding, type Noded } from './noding.ts';
import type { CleanOptions } from './options.ts';
import { ownersOf, type Owners } from './owners.ts';
import type { FlatPolygons } from './polygons.ts';
import { share, toTheEnd, type Work } from './progress.ts';
import type { CleanReport } from './report.ts';
import { reportOf } from './report-of.ts';
import { simplifying } from './simplify.ts';
import { topologyOf, type FlatTopology } from './topology.ts';

export interface Cleaned {
  readonly topology: FlatTopology;
  readonly report: CleanReport;
}

/**
 * Puts boundaries right: no ring crosses itself, no land is two areas', and none is nobody's by mere inaccuracy;
 * neighbours share their border position by position. What was so already comes out as it was, rounded to
 * 0.1 m. An area that encloses land keeps some, however small, unless others have all of it and nothing else.
 *
 * The plane is cut into faces by all borders at once, every face is given to one area (`ownersOf` has the
 * rules), and the borders are drawn anew. mapshaper's `-clean` works so too and was the first choice, but as a
 * library it is 3.1 MB that cannot be stopped half-way nor say what it did to which area, and of the national
 * file's 83,402 desa it loses one and leaves six crossings its simplification made. That file, 4.5 million
 * positions, takes its command line 14 s and 680 MB to read, clean and thin out to a fifth, and this 5.5 s
 * and 480 MB. topojson-server takes 935 MB to find the file's arcs without cleaning them, and clipper2-ts makes
 * an object of every position as well.
 *
 * Yields the share that is done, at intervals of less than half a second with the national file.
 *
 * @returns a problem where the coordinates are no longitude and latitude, or no map
 */
export function* cleaning(polygons: FlatPolygons, options: CleanOptions): Work<Result<Cleaned>> {
  // Each step lets go of what the one before it needed: their arrays together would be twice as large.
  const read = yield* share(0, 0.12, onGrid(polygons));
  if (!read.ok) return read;
  const { ringAreas, repeated } = read.value;
  const graph = yield* share(0.12, 0.5, graphOf(read.value));
  if (!graph.ok) return graph;
  const { snapped } = graph.value;
  const drawn = yield* share(0.5, 0.75, redrawn(graph.value.graph, polygons, options));
  const { borders, claims, owners, nodedRings } = drawn;
  const cleaned = topologyOf(borders);
  const topology = options.simplify
    ? topologyOf(yield* share(0.75, 0.95, simplifying(borders, options.simplify)))
    : cleaned;
  yield 0.95;
  const report = reportOf({
    polygons,
    ringAreas,
    repeated,
    snapped,
    nodedRings,
    claims,
    owners,
    cleaned,
    topology,
  });
  return done({ topology, report });
}

/** Cleans to the end. */
export function cleanBoundaries(polygons: FlatPolygons, options: CleanOptions): Result<Cleaned> {
  return toTheEnd(cleaning(polygons, options));
}

function* graphOf(
  rings: GridRings,
): Work<Result<{ readonly graph: ArcGraph; readonly snapped: Noded['snapped'] }>> {
  const noded = yield* share(0, 0.7, noding(rings));
  if (!noded.ok) return noded;
  const { snapped } = noded.value;
  return done({ graph: yield* share(0.7, 1, arcGraph(noded.value)), snapped });
}

interface Redrawn {
  readonly borders: Borders;
  readonly claims: Claims;
  readonly owners: Owners;
  /** By ring of the file, m² signed; NaN where it encloses nothing. */
  readonly nodedRings: Float64Array;
}

function* redrawn(graph: ArcGraph, polygons: FlatPolygons, options: CleanOptions): Work<Redrawn> {
  const faces = yield* share(0, 0.4, facesOf(graph));
  const measures = measuresOf(graph);
  yield 0.5;
  const nodedRings = ringAreasOf(graph, measures, polygons.rings.length - 1);
  const claims = claimsOf(faces.windings, polygons, nodedRings);
  yield 0.6;
  const owners = ownersOf(graph, faces, claims, measures, polygons.areaCount, options);
  yield 0.7;
  const borders = yield* share(0.7, 1, bordersOf(graph, faces, owners.of, polygons.areaCount));
  return { borders, claims, owners, nodedRings };
}
