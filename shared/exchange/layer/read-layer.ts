import type { FeatureCollection } from 'geojson';

/** A layer as it was found in a file: what can be stored of it, the command that stores it decides. */
export interface ReadLayer {
  readonly name: string;
  readonly features: FeatureCollection;
}

/** A layer of a file whose coordinates are no longitudes and latitudes (WGS 84). */
export interface OtherLayer {
  readonly name: string;
  /** Table of a GeoPackage; null in files of one layer. */
  readonly table: string | null;
  /** As the file names its coordinate system. */
  readonly crs: string;
}

/** What a file holds, layers without features left out. */
export interface FoundLayers {
  readonly layers: readonly ReadLayer[];
  readonly others: readonly OtherLayer[];
}

/** A file's name without folder and ending. */
export function baseName(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? file;
  return name.replace(/\.[^.]+$/, '') || name;
}
