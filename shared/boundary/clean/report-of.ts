import type { Borders } from './borders.ts';
import type { Claims } from './claims.ts';
import type { Owners } from './owners.ts';
import type { FlatPolygons } from './polygons.ts';
import { repairKinds, type AreaReport, type CleanReport, type Repair, type RepairKind } from './report.ts';
import { areaSizes, landless } from './topology.ts';

/** What the steps of cleaning tell of their work. */
interface Traces {
  readonly polygons: FlatPolygons;
  /** By ring of the file, m² as in the file. */
  readonly ringAreas: Float64Array;
  /** By ring, positions that repeated the one before. */
  readonly repeated: Uint32Array;
  /** By ring, vertices put in. */
  readonly snapped: Uint32Array;
  /** By ring, m² when rounded and snapped, of either sign; NaN where it encloses nothing. */
  readonly nodedRings: Float64Array;
  readonly claims: Claims;
  readonly owners: Owners;
  readonly cleaned: Borders;
  /** As handed over. */
  readonly drawn: Borders;
}

type Counts = Map<RepairKind, { count: number; gained: number; lost: number }>;

export function reportOf(traces: Traces): CleanReport {
  const { polygons, ringAreas, repeated, snapped, nodedRings, claims, owners, cleaned, drawn } = traces;
  const { areaCount } = polygons;
  const before = new Float64Array(areaCount);
  const noded = new Float64Array(areaCount);
  // Of most areas nothing is to be told.
  const counts = Array.from({ length: areaCount }, (): Counts | null => null);
  const tell = (area: number, kind: RepairKind, count: number, change: number): void => {
    if (count > 0) counts[area] ??= new Map();
    if (counts[area]) add(counts[area], kind, count, change);
  };
  for (let polygon = 0; polygon + 1 < polygons.polygons.length; polygon++) {
    const area = polygons.areas[polygon]!;
    const exterior = polygons.polygons[polygon]!;
    for (let ring = exterior; ring < polygons.polygons[polygon + 1]!; ring++) {
      const sign = ring === exterior ? 1 : -1;
      before[area]! += sign * ringAreas[ring]!;
      if (Number.isNaN(nodedRings[ring]!)) tell(area, 'empty-ring', 1, 0);
      else noded[area]! += sign * Math.abs(nodedRings[ring]!);
      tell(area, 'duplicate-vertex', repeated[ring]!, 0);
      tell(area, 'snapped-vertex', snapped[ring]!, 0);
    }
  }
  for (let area = 0; area < areaCount; area++)
    tell(area, 'self-crossing', claims.invalid[area]!, owners.claimed[area]! - noded[area]!);
  for (const { area, kind, change } of owners.repairs) tell(area, kind, 1, change);

  const after = areaSizes(drawn);
  const between = drawn === cleaned ? after : areaSizes(cleaned);
  const areas = counts.map((own, area): AreaReport => ({
    before: before[area]!,
    rounded: noded[area]! - before[area]!,
    cleaned: between[area]!,
    after: after[area]!,
    repairs: listed(own),
  }));
  const totals: Counts = new Map();
  for (const { repairs } of areas) {
    for (const { kind, count, gained, lost } of repairs) {
      add(totals, kind, count, gained);
      add(totals, kind, 0, -lost);
    }
  }
  return {
    areas,
    totals: listed(totals),
    keptGaps: owners.keptGaps,
    largeOverlaps: owners.largeOverlaps,
    landless: landless(drawn),
    vertices: {
      before: polygons.positions.length / 2,
      cleaned: cleaned.path.length,
      after: drawn.path.length,
    },
  };
}

/** Adds repairs to what is counted of an area; a change of area without a repair is an error of computing. */
function add(counts: Counts, kind: RepairKind, count: number, change: number): void {
  const known = counts.get(kind) ?? { count: 0, gained: 0, lost: 0 };
  if (count === 0 && known.count === 0) return;
  known.count += count;
  if (change > 0) known.gained += change;
  else known.lost -= change;
  counts.set(kind, known);
}

const none: readonly Repair[] = [];

function listed(counts: Counts | null): readonly Repair[] {
  if (!counts) return none;
  return repairKinds.flatMap((kind) => {
    const known = counts.get(kind);
    return known ? [{ kind, ...known }] : [];
  });
}
