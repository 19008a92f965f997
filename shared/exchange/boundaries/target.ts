import type { FlatPolygons } from '../../boundary/clean/polygons.ts';
import type { Places } from '../import/places.ts';

/** An open document as an import of boundaries sees it. */
export interface BoundaryTarget extends Places {
  /** The boundaries in use; `areas` holds slots. */
  readonly current: FlatPolygons;
  /** Title of the source of the boundaries in use. */
  readonly currentSource: string;
}
