import type { Level, RegionCode } from './code.ts';

export interface Region {
  readonly code: RegionCode;
  /** Official name, with its prefix for kabupaten and kota: `Kabupaten Balangan`. */
  readonly name: string;
  readonly level: Level;
}

/** A region found by a search, with where it lies, for showing: `Juai · Kabupaten Balangan, Kalimantan Selatan`. */
export interface FoundRegion extends Region {
  /** Names of the containing regions, nearest first. */
  readonly within: readonly string[];
  /** Number of desa and kelurahan inside; 1 for a desa. */
  readonly desa: number;
}
