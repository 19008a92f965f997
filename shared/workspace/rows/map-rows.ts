import type { FeatureCollection } from 'geojson';
import { z } from 'zod';
import type { MapStyle } from '../../coverage/style.ts';
import type { Area } from '../../plan/spec.ts';
import { parseRegionCode } from '../../region/code.ts';
import type { RegionCode } from '../../region/code.ts';
import { rowsChange } from './row-steps.ts';
import { fromJson, parsed, readRows, UnreadableRow } from './rows.ts';
import type { Cells } from './rows.ts';
import { plainAreaColour } from '../snapshot.ts';
import type { Bookmark, TargetArea, UserLayer } from '../snapshot.ts';
import type { Store } from '../sql.ts';
import type { Change, NewRow, Row, Table } from '../schema/tables.ts';
import type { Delta } from '../history/transact.ts';

/** What is drawn on the map and kept for it: areas, looks, layers, bookmarks, notes. */
export interface MapModel {
  /** In the order they were made, as all of these are. */
  readonly areas: readonly TargetArea[];
  readonly styles: Readonly<Record<string, MapStyle>>;
  readonly layers: readonly UserLayer[];
  readonly bookmarks: readonly Bookmark[];
  readonly notes: Readonly<Record<RegionCode, string>>;
}

/** @throws UnreadableRow */
export function readMapModel(store: Store): MapModel {
  return {
    areas: readAreas(store),
    styles: readStyles(store),
    layers: readLayers(store),
    bookmarks: readBookmarks(store),
    notes: readNotes(store),
  };
}

/** After the rows of `deltas` were written; areas nothing touched stay the objects they were. @throws UnreadableRow */
export function changedMapModel(
  store: Store,
  known: MapModel,
  deltas: readonly Delta[],
  touched: ReadonlySet<Table>,
): MapModel {
  return {
    areas:
      touched.has('area') || touched.has('area_region') ? changedAreas(store, known, deltas) : known.areas,
    styles: touched.has('map_style') ? readStyles(store) : known.styles,
    layers: touched.has('user_layer') || touched.has('layer_feature') ? readLayers(store) : known.layers,
    bookmarks: touched.has('bookmark') ? readBookmarks(store) : known.bookmarks,
    notes: touched.has('region_note') ? readNotes(store) : known.notes,
  };
}

function readAreas(store: Store): readonly TargetArea[] {
  const codes = new Map<string, string[]>();
  for (const { area, code } of readRows(store, 'area_region')) {
    const own = codes.get(area);
    if (own) own.push(code);
    else codes.set(area, [code]);
  }
  return readRows(store, 'area').map((row) => areaOf(row, codes.get(row.id) ?? []));
}

function changedAreas(store: Store, known: MapModel, deltas: readonly Delta[]): readonly TargetArea[] {
  const named = new Set<unknown>();
  for (const { table, before, after } of deltas) {
    const row = (after ?? before)!;
    if (table === 'area') named.add(row['id']);
    if (table === 'area_region') named.add(row['area']);
  }
  const byId = new Map(known.areas.map((area) => [area.id, area]));
  return readRows(store, 'area').map((row) => {
    const same = named.has(row.id) ? undefined : byId.get(row.id);
    if (same) return same;
    return areaOf(
      row,
      readRows(store, 'area_region', 'area', row.id).map(({ code }) => code),
    );
  });
}

function areaOf(row: Row<'area'>, codes: readonly string[]): TargetArea {
  const { id, name, colour, note } = row;
  return { id, name, colour: colour ?? plainAreaColour, note: note ?? '', area: shapeOf(row, codes) };
}

function shapeOf({ id, geom, predicate }: Row<'area'>, codes: readonly string[]): Area {
  if (geom && predicate) return { polygon: geom, predicate };
  if (geom || predicate || codes.length === 0)
    throw new UnreadableRow(`area ${id}: neither an outline nor a list`);
  return { codes: codes.toSorted() };
}

/** The steps that turn a stored area, if any, into this one, or into none. */
export function areaChange(stored: TargetArea | null, given: TargetArea | null): Change {
  const [before, after] = [stored && areaRows(stored), given && areaRows(given)];
  return [
    ...changeOf('area', before?.area ?? [], after?.area ?? []),
    ...changeOf('area_region', before?.codes ?? [], after?.codes ?? []),
  ];
}

function areaRows({ id, name, colour, note, area }: TargetArea) {
  const [geom, predicate] = 'polygon' in area ? [area.polygon, area.predicate] : [null, null];
  const row: NewRow<'area'> = { geom, id, name, predicate, colour, note };
  const codes = 'codes' in area ? area.codes : [];
  return { area: [row], codes: codes.map((code): NewRow<'area_region'> => ({ area: id, code })) };
}

/** A row with no `fid` yet is told apart from a stored one by its other cells. */
function changeOf<T extends Table>(
  table: T,
  before: readonly NewRow<T>[],
  after: readonly NewRow<T>[],
): Change {
  const stored = before.map((row): Cells => ({ ...row, fid: 0 }));
  return rowsChange(table, stored, after as readonly Cells[]);
}

function readStyles(store: Store): Readonly<Record<string, MapStyle>> {
  return Object.fromEntries(
    readRows(store, 'map_style').map((row) => {
      const { indicator, method, classes, palette, reversed } = row;
      const breaks = parsed(
        z.array(z.number()),
        fromJson(row.breaks, 'map_style.breaks'),
        'map_style.breaks',
      );
      return [indicator, { method, classes, breaks, palette, reversed: reversed === 1 }];
    }),
  );
}

export function styleRow(indicator: string, style: MapStyle): NewRow<'map_style'> {
  const { method, classes, breaks, palette, reversed } = style;
  return {
    indicator,
    method,
    classes,
    breaks: JSON.stringify(breaks),
    palette,
    reversed: reversed ? 1 : 0,
  };
}

function readLayers(store: Store): readonly UserLayer[] {
  const counts = new Map(
    store
      .all('SELECT f."layer", count(*) AS "features" FROM layer_feature AS f GROUP BY f."layer"')
      .map(({ layer, features }) => [layer, Number(features)]),
  );
  return readRows(store, 'user_layer').map(({ id, name, source, colour, visible }) => ({
    id,
    name,
    source,
    colour,
    visible: visible === 1,
    features: counts.get(id) ?? 0,
  }));
}

/** What a layer is drawn from, in the order it came in. @throws UnreadableRow */
export function readLayerFeatures(store: Store, layer: string): FeatureCollection {
  const features = readRows(store, 'layer_feature', 'layer', layer)
    .toSorted((a, b) => a.position - b.position)
    .map(({ geom, position, properties }) => ({
      type: 'Feature' as const,
      id: position,
      geometry: geom,
      properties: parsed(
        z.record(z.string(), z.unknown()),
        fromJson(properties, 'layer_feature.properties'),
        'layer_feature.properties',
      ),
    }));
  return { type: 'FeatureCollection', features };
}

function readBookmarks(store: Store): readonly Bookmark[] {
  return readRows(store, 'bookmark').map(({ id, name, west, south, east, north }) => ({
    id,
    name,
    bounds: [west, south, east, north],
  }));
}

function readNotes(store: Store): Readonly<Record<RegionCode, string>> {
  return Object.fromEntries(
    readRows(store, 'region_note').map(({ code, text }): [RegionCode, string] => {
      const known = parseRegionCode(code);
      if (known === null)
        throw new UnreadableRow(`region_note.code: ${JSON.stringify(code)} is no region code`);
      return [known, text];
    }),
  );
}
