import { validateAreaGeometry } from '../../boundary/validate.ts';
import { slotsOfCodes } from '../../plan/area.ts';
import type { Area } from '../../plan/spec.ts';
import { done, refused } from '../../text/problem.ts';
import type { Result } from '../../text/problem.ts';
import { says } from '../../text/text.ts';
import type { CommandOf, Edit, EditContext } from './edit.ts';
import { areaEmpty, areaTwice, invalidColour } from './map-problems.ts';
import { areaChange } from '../rows/map-rows.ts';
import { colour } from '../schema/map-tables.ts';
import type { Model } from '../model.ts';
import { emptyName, unknownTarget } from '../problems.ts';
import type { Directory, TargetArea } from '../snapshot.ts';
import { storable } from '../storable.ts';
import type { Change } from '../schema/tables.ts';

/** The commands on saved areas. */

export function putArea(command: CommandOf<'put-area'>, { model, directory }: EditContext): Result<Edit> {
  const { id, name, colour, note, area } = command;
  const checked = checkedArea({ id, name, colour, note, area }, directory);
  if (!checked.ok) return checked;
  return done({
    change: areaChange(storedArea(id, model), checked.value),
    note: { id: `Area ${checked.value.name}`, en: `Area ${checked.value.name}` },
  });
}

/** Several at once, as when one is split: a single step of undo. */
export function putAreas(
  { areas, remove }: CommandOf<'put-areas'>,
  { model, directory }: EditContext,
): Result<Edit> {
  const change: Change[number][] = [];
  const seen = new Set<string>();
  for (const area of areas) {
    const checked = checkedArea(area, directory);
    if (!checked.ok) return checked;
    if (seen.has(area.id)) return refused(areaTwice(checked.value.name));
    seen.add(area.id);
    change.push(...areaChange(storedArea(area.id, model), checked.value));
  }
  for (const id of remove) {
    const stored = storedArea(id, model);
    if (!stored) return refused(unknownTarget('area', id));
    if (seen.has(id)) return refused(areaTwice(stored.name));
    seen.add(id);
    change.push(...areaChange(stored, null));
  }
  const names = areas.map(({ name }) => name).join(', ');
  return done({
    change,
    note: says(
      (w) => (areas.length > 0 ? `Area ${names}` : `Hapus ${w.heads(remove.length)} area`),
      (w) => (areas.length > 0 ? `Areas ${names}` : `Remove ${w.heads(remove.length)} areas`),
    ),
  });
}

export function removeArea({ id }: CommandOf<'remove-area'>, model: Model): Result<Edit> {
  const stored = storedArea(id, model);
  if (!stored) return refused(unknownTarget('area', id));
  return done({
    change: areaChange(stored, null),
    note: { id: `Hapus area ${stored.name}`, en: `Remove area ${stored.name}` },
  });
}

function storedArea(id: string, { areas }: Model): TargetArea | null {
  return areas.find((area) => area.id === id) ?? null;
}

function checkedArea(given: TargetArea, directory: Directory): Result<TargetArea> {
  const { id, name, note } = storable({ id: given.id, name: given.name, note: given.note });
  if (name.trim() === '' || id === '') return refused(emptyName());
  const shown = colour.safeParse(given.colour.toLowerCase());
  if (!shown.success) return refused(invalidColour(given.colour));
  const area = checkedShape(given.area, directory);
  return area.ok ? done({ id, name, note, colour: shown.data, area: area.value }) : area;
}

/** An outline may take no desa yet, as while it is being moved; a list of nothing is no area. */
function checkedShape(area: Area, { codes }: Directory): Result<Area> {
  if ('polygon' in area) {
    const { predicate } = area;
    const polygon = validateAreaGeometry(area.polygon);
    return polygon.ok ? done({ polygon: polygon.value, predicate }) : polygon;
  }
  if (area.codes.length === 0) return refused(areaEmpty());
  const known = slotsOfCodes(area.codes, codes, 'area');
  return known.ok ? done({ codes: [...new Set(area.codes)].sort() }) : known;
}
