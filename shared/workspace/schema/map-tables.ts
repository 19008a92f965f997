import { z } from 'zod';
import { divergingIds, sequentialIds } from '../../coverage/palette.ts';
import { styleMethods } from '../../coverage/style.ts';
import { areaGeometrySchema } from '../../plan/spec.ts';
import { isLayerGeometry } from '../layer-geometry.ts';
import type { LayerGeometry } from '../layer-geometry.ts';
import { added, fid, flag, json, position, predicate } from './table-cells.ts';

/** The editable tables of what is drawn on the map and kept for it; see `tables.ts`. */

/** `#rrggbb`, lower case. */
export const colour = z.string().regex(/^#[0-9a-f]{6}$/);

export const mapTables = {
  /** Saved areas: drawn ones have a geometry and a predicate, lists of desa have rows in `area_region`. */
  area: {
    key: ['id'],
    row: z.strictObject({
      fid,
      geom: areaGeometrySchema.nullable(),
      id: z.string().min(1),
      name: z.string(),
      predicate: predicate.nullable(),
      colour: added(colour),
      note: added(z.string()),
    }),
  },
  /** Codes of any level that make up a saved area. */
  area_region: {
    key: ['area', 'code'],
    row: z.strictObject({ fid, area: z.string(), code: z.string() }),
  },
  /** How maps show an indicator. */
  map_style: {
    key: ['indicator'],
    row: z.strictObject({
      fid,
      indicator: z.string().min(1),
      method: z.enum(styleMethods),
      classes: z.int().min(2).max(7),
      breaks: json,
      palette: z.enum([...sequentialIds, ...divergingIds]),
      reversed: flag,
    }),
  },
  /** Layers of the user's own, lowest first. */
  user_layer: {
    key: ['id'],
    row: z.strictObject({
      fid,
      id: z.string().min(1),
      name: z.string(),
      source: z.string(),
      colour,
      visible: flag,
    }),
  },
  /** What they are drawn from. */
  layer_feature: {
    key: ['layer', 'position'],
    row: z.strictObject({
      fid,
      geom: z.custom<LayerGeometry>(isLayerGeometry),
      layer: z.string(),
      position,
      properties: json,
    }),
  },
  /** Views of the map to come back to; degrees. */
  bookmark: {
    key: ['id'],
    row: z.strictObject({
      fid,
      id: z.string().min(1),
      name: z.string(),
      west: z.number(),
      south: z.number(),
      east: z.number(),
      north: z.number(),
    }),
  },
  /** What people wrote about a desa, or about a region above it. */
  region_note: {
    key: ['code'],
    row: z.strictObject({ fid, code: z.string(), text: z.string() }),
  },
} as const;
