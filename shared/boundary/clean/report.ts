/** What was put right in an area. */
export const repairKinds = [
  /** Rings that enclose nothing, left out. */
  'empty-ring',
  /** Places where a ring crosses itself or overlaps another of its area, or a hole lies outside its exterior. */
  'self-crossing',
  /** Positions repeated one after the other. */
  'duplicate-vertex',
  /** Vertices put into its border where another has one within a decimetre, or crosses. */
  'snapped-vertex',
  /** Land two or more areas claimed. */
  'overlap',
  /** Land no area claimed, as wide as long. */
  'gap',
  /** A gap long and narrow: borders of neighbours that do not quite meet. */
  'sliver',
] as const;
export type RepairKind = (typeof repairKinds)[number];

/** Repairs of one kind to one area. */
export interface Repair {
  readonly kind: RepairKind;
  readonly count: number;
  /** m². */
  readonly gained: number;
  /** m². */
  readonly lost: number;
}

/** What became of one area. Areas in m² on the sphere, as `areaKm2` measures them. */
export interface AreaReport {
  /** Its rings as the file has them: exteriors less holes. */
  readonly before: number;
  /** What rounding to the grid and snapping vertices added, mostly a few square metres; negative where it took. */
  readonly rounded: number;
  /** After the repairs, before simplification: `before`, `rounded` and what the repairs gained less what they lost. */
  readonly cleaned: number;
  /** As handed over. */
  readonly after: number;
  /** Of the kinds that occurred, in the order of `repairKinds`. */
  readonly repairs: readonly Repair[];
}

/** Land nobody claims, too large to be an inaccuracy: a lake, an enclave of an area that is not in the file. */
export interface KeptGap {
  /** m². */
  readonly area: number;
  /** Longitude and latitude of a vertex of its outline. */
  readonly at: readonly [number, number];
  /** Areas around it, ascending. */
  readonly around: readonly number[];
}

/** Land two or more areas claim, too large to be an inaccuracy. */
export interface LargeOverlap {
  /** m². */
  readonly area: number;
  /** Longitude and latitude of a vertex of its outline. */
  readonly at: readonly [number, number];
  /** Areas that claim it, ascending. */
  readonly claimed: readonly number[];
  /** The one that has it now. */
  readonly given: number;
}

export interface CleanReport {
  /** By area. */
  readonly areas: readonly AreaReport[];
  /** Over all areas, of the kinds that occurred. An overlap or gap counts once for each area it concerns. */
  readonly totals: readonly Repair[];
  /** By area, descending. */
  readonly keptGaps: readonly KeptGap[];
  /** By area, descending. */
  readonly largeOverlaps: readonly LargeOverlap[];
  /** Areas that have no land: no ring of theirs encloses any, or all of it is that of smaller areas. */
  readonly landless: readonly number[];
  readonly vertices: { readonly before: number; readonly cleaned: number; readonly after: number };
}
