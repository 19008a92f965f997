import type { FlatPolygons } from '../clean/polygons.ts';
import type { VectorFormat } from './datasets.ts';

/** A coordinate system as its file names it, or as the user does. */
export interface Crs {
  /** `EPSG:32750`; null where it has no number. */
  readonly code: string | null;
  readonly name: string;
}

/** West, south, east, north, in the units of the layer's own coordinate system. */
export type Extent = readonly [number, number, number, number];

/** A layer of areas before it is read. */
export interface LayerInfo {
  /** Name of the file it is in. */
  readonly file: string;
  readonly format: VectorFormat;
  readonly name: string;
  readonly features: number;
  readonly fields: readonly string[];
  /** Null where the file names none. */
  readonly crs: Crs | null;
  readonly extent: Extent | null;
  /** It has altitudes (Z) or measures (M), which areas do not need. */
  readonly hasZ: boolean;
  readonly hasM: boolean;
}

/** A layer as read: areas in longitude and latitude (WGS84), and the text of every column. */
export interface BoundaryLayer {
  readonly features: number;
  readonly fields: readonly string[];
  /** By field, the text of each feature; '' where there is none. */
  readonly values: readonly (readonly string[])[];
  /** `areas` holds the number of the feature. */
  readonly polygons: FlatPolygons;
  /** Features that came with no area, or with points or lines. */
  readonly withoutArea: number;
  /** Features with a coordinate that is no number or lies off the earth; their areas are left out. */
  readonly broken: readonly number[];
}
