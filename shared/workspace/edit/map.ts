import { divergingIds, sequentialIds } from '../../coverage/palette.ts';
import { styleMethods, styleTitle } from '../../coverage/style.ts';
import type { MapStyle } from '../../coverage/style.ts';
import { done, refused } from '../../text/problem.ts';
import type { Result } from '../../text/problem.ts';
import type { CommandOf, Edit, EditContext } from './edit.ts';
import { layerFeatures, positionCount } from '../layer-geometry.ts';
import type { LayerFeature } from '../layer-geometry.ts';
import {
  boundsInvalid,
  invalidColour,
  layerEmpty,
  layerNotOnEarth,
  layerTooLarge,
  mostFeatures,
  mostPositions,
  styleInvalid,
} from './map-problems.ts';
import { styleRow } from '../rows/map-rows.ts';
import { colour } from '../schema/map-tables.ts';
import type { Model } from '../model.ts';
import { emptyName, unknownTarget } from '../problems.ts';
import { rowsChange } from '../rows/row-steps.ts';
import { storable } from '../storable.ts';
import type { Change, NewRow } from '../schema/tables.ts';

/** The commands on looks of maps, layers of the user's own, bookmarks and notes. */

export function putStyle({ indicator, style }: CommandOf<'put-style'>, { styles }: Model): Result<Edit> {
  const name = storable(indicator);
  if (name === '') return refused(emptyName());
  const title = styleTitle(name);
  const note = { id: `Tampilan peta: ${title.id}`, en: `Look of the map: ${title.en}` };
  const stored = styles[name];
  if (style === null)
    return done({ change: stored ? [{ table: 'map_style', remove: styleRow(name, stored) }] : [], note });
  const fault = styleFault(style);
  if (fault) return refused(styleInvalid(fault));
  return done({ change: [{ table: 'map_style', put: styleRow(name, style) }], note });
}

/** The part of a style that cannot be drawn, or null. */
function styleFault({
  method,
  classes,
  breaks,
  palette,
}: MapStyle): Parameters<typeof styleInvalid>[0] | null {
  if (!styleMethods.includes(method)) return 'method';
  if (!Number.isInteger(classes) || classes < 2 || classes > 7) return 'classes';
  if (![...sequentialIds, ...divergingIds].includes(palette)) return 'palette';
  if (method !== 'manual') return breaks.length === 0 ? null : 'breaks';
  const ascending = breaks.every((limit, i) => Number.isFinite(limit) && (i === 0 || limit > breaks[i - 1]!));
  return ascending && breaks.length === classes + 1 ? null : 'breaks';
}

/** Features that are not given stay; a new layer has to come with some. */
export function putLayer(
  { layer, features }: CommandOf<'put-layer'>,
  { model, layerRows }: EditContext,
): Result<Edit> {
  const { id, name, source } = storable({ id: layer.id, name: layer.name, source: layer.source });
  if (name.trim() === '' || id === '') return refused(emptyName());
  const shown = colour.safeParse(layer.colour.toLowerCase());
  if (!shown.success) return refused(invalidColour(layer.colour));
  const known = model.layers.some((other) => other.id === id);
  const rows = features ? featureRows(id, layerFeatures(features)) : done([]);
  if (!rows.ok) return rows;
  if (!known && rows.value.length === 0) return refused(layerEmpty());
  const cells = { id, name, source, colour: shown.data, visible: layer.visible ? 1 : 0 } as const;
  const drawn = features ? rowsChange('layer_feature', known ? layerRows(id) : [], rows.value) : [];
  return done({
    change: [{ table: 'user_layer', put: cells }, ...drawn],
    note: { id: `Lapisan ${name}`, en: `Layer ${name}` },
  });
}

function featureRows(
  layer: string,
  features: readonly (LayerFeature | null)[],
): Result<NewRow<'layer_feature'>[]> {
  const rows: NewRow<'layer_feature'>[] = [];
  let positions = 0;
  for (const [position, feature] of features.entries()) {
    if (!feature) return refused(layerNotOnEarth(position + 1));
    positions += positionCount(feature.geometry);
    rows.push({
      geom: feature.geometry,
      layer,
      position,
      properties: JSON.stringify(storable(feature.properties)),
    });
  }
  if (rows.length === 0) return refused(layerEmpty());
  if (rows.length > mostFeatures || positions > mostPositions)
    return refused(layerTooLarge(rows.length, positions));
  return done(rows);
}

export function removeLayer(
  { id }: CommandOf<'remove-layer'>,
  { model, layerRows }: EditContext,
): Result<Edit> {
  const layer = model.layers.find((other) => other.id === id);
  if (!layer) return refused(unknownTarget('layer', id));
  const { name, source, colour, visible } = layer;
  const change: Change = [
    { table: 'user_layer', remove: { id, name, source, colour, visible: visible ? 1 : 0 } },
    ...layerRows(id).map((row) => ({ table: 'layer_feature', remove: row }) as const),
  ];
  return done({
    change,
    note: { id: `Hapus lapisan ${name}`, en: `Remove layer ${name}` },
  });
}

export function putBookmark({ bookmark }: CommandOf<'put-bookmark'>): Result<Edit> {
  const { id, name } = storable({ id: bookmark.id, name: bookmark.name });
  if (name.trim() === '' || id === '') return refused(emptyName());
  const [west, south, east, north] = bookmark.bounds;
  const onEarth =
    bookmark.bounds.every(Number.isFinite) && west >= -180 && east <= 180 && south >= -90 && north <= 90;
  if (!onEarth || west >= east || south >= north) return refused(boundsInvalid(bookmark.bounds));
  return done({
    change: [
      {
        table: 'bookmark',
        put: { id, name, west: west + 0, south: south + 0, east: east + 0, north: north + 0 },
      },
    ],
    note: { id: `Penanda ${name}`, en: `Bookmark ${name}` },
  });
}

export function removeBookmark({ id }: CommandOf<'remove-bookmark'>, { bookmarks }: Model): Result<Edit> {
  const stored = bookmarks.find((other) => other.id === id);
  if (!stored) return refused(unknownTarget('bookmark', id));
  const {
    name,
    bounds: [west, south, east, north],
  } = stored;
  return done({
    change: [{ table: 'bookmark', remove: { id, name, west, south, east, north } }],
    note: { id: `Hapus penanda ${name}`, en: `Remove bookmark ${name}` },
  });
}

export function putNote(
  { code, text }: CommandOf<'put-note'>,
  { model, directory, slots }: EditContext,
): Result<Edit> {
  const slot = slots.get(code);
  const name = slot === undefined ? directory.parents[code] : directory.names[slot];
  if (name === undefined) return refused(unknownTarget('desa', code));
  const stored = model.notes[code];
  const written = storable(text);
  const change: Change =
    written.trim() !== ''
      ? [{ table: 'region_note', put: { code, text: written } }]
      : stored === undefined
        ? []
        : [{ table: 'region_note', remove: { code, text: stored } }];
  return done({
    change,
    note: { id: `Catatan ${name}`, en: `Note on ${name}` },
  });
}
