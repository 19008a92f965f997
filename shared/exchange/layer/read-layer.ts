import type { FeatureCollection } from 'geojson';

/** A layer as it was found in a file: what can be stored of it, the command that stores it decides. */
export interface ReadLayer {
  readonly name: string;
  readonly features: FeatureCollection;
}

/** A file's name without folder and ending. */
export function baseName(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? file;
  return name.replace(/\.[^.]+$/, '') || name;
}
