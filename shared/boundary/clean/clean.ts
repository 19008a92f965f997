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
import { share, type Work } from './progress.ts';
import type { CleanReport } from './report.ts';
import { reportOf } from './report-of.ts';
import { Room } from './room.ts';
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
 * positions, takes its command line 9.7 s and 590 MB to read, clean and thin out to half, and this 5.5 s and
 * 510 MB. topojson-server takes 935 MB to find the file's arcs without cleaning them, and clipper2-ts makes
 * an object of every position as well.
 *
 * Yields the share that is done, at intervals of less than half a second with the national file.
 *
 * @returns a problem where the coordinates are no longitude and latitude, or no map
 */
export function* cleaning(polygons: FlatPolygons, options: CleanOptions): Work<Result<Cleaned>> {
  const room = new Room();
  const traced = yield* share(0, 0.75, tracing(polygons, options, room));
  if (!traced.ok) return traced;
  const { borders, ...traces } = traced.value;
  const drawn = options.simplify
    ? yield* share(0.75, 0.95, simplifying(borders, options.simplify, room))
    : borders;
  room.clear();
  yield 0.95;
  const report = reportOf({ polygons, ...traces, cleaned: borders, drawn });
  return done({ topology: topologyOf(drawn), report });
}

/** What is left of the cutting: borders, and what the report is made of. */
interface Traced extends Found {
  readonly borders: Borders;
  readonly claims: Claims;
  readonly owners: Owners;
  /** By ring of the file, m² signed; NaN where it encloses nothing. */
  readonly nodedRings: Float64Array;
}

/** What was found in the rings of the file, see `GridRings` and `Noded`. */
type Found = Pick<GridRings, 'ringAreas' | 'repeated'> & Pick<Noded, 'snapped'>;

// Each step lets go of what the one before it needed: their arrays together would be twice as large.

function* tracing(polygons: FlatPolygons, options: CleanOptions, room: Room): Work<Result<Traced>> {
  const graph = yield* share(0, 0.67, graphOf(polygons, room));
  if (!graph.ok) return graph;
  const { graph: arcs, ...found } = graph.value;
  const faces = yield* share(0.67, 0.8, facesOf(arcs, room));
  const measures = measuresOf(arcs);
  yield 0.84;
  const nodedRings = ringAreasOf(arcs, measures, polygons.rings.length - 1);
  const claims = claimsOf(faces.windings, polygons, nodedRings);
  yield 0.87;
  const owners = ownersOf(arcs, faces, claims, measures, polygons.areaCount, options);
  yield 0.9;
  const borders = yield* share(0.9, 1, bordersOf(arcs, faces, owners.of, polygons.areaCount, room));
  return done({ ...found, borders, claims, owners, nodedRings });
}

function* graphOf(polygons: FlatPolygons, room: Room): Work<Result<Found & { readonly graph: ArcGraph }>> {
  const noded = yield* share(0, 0.8, nodedOf(polygons, room));
  if (!noded.ok) return noded;
  const { snapped, ringAreas, repeated } = noded.value;
  return done({ graph: yield* share(0.8, 1, arcGraph(noded.value, room)), snapped, ringAreas, repeated });
}

function* nodedOf(polygons: FlatPolygons, room: Room): Work<Result<Noded & Found>> {
  const read = yield* share(0, 0.25, onGrid(polygons, room));
  if (!read.ok) return read;
  const { ringAreas, repeated } = read.value;
  const noded = yield* share(0.25, 1, noding(read.value, room));
  return noded.ok ? done({ ...noded.value, ringAreas, repeated }) : noded;
}
