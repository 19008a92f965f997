import type { Area } from '#shared/plan/spec.ts';
import { ancestor, isWithin, type Level, type RegionCode } from '#shared/region/code.ts';
import type { Directory, TargetArea } from '#shared/workspace/snapshot.ts';
import { session } from '../../session/client.ts';
import type { Combine } from '../../session/state.ts';
import { useDocument, useView } from '../../session/store.ts';
import { activeArea, removeArea, takeArea } from './area-edits.ts';

/**
 * Desa picked one by one. A click alone takes a desa into the list being worked on, or out of it where it is in;
 * with a way to combine, chosen or held down, it only adds, takes off or keeps.
 *
 * @param how the way to combine; `new` toggles
 */
export async function pickDesa(slot: number, how: Combine): Promise<void> {
  const { document } = useDocument.getState();
  const code = document?.directory.codes[slot];
  if (!document || code === undefined) return;
  const region = regionAt(code, useView.getState().level);
  const area: Area = { codes: [region] };
  const active = activeArea();
  if (how !== 'new') {
    await takeArea(area, how);
    return;
  }
  if (!active || 'polygon' in active.area) {
    await takeArea(area, 'new', region === code ? {} : { name: nameOf(region, document.directory) });
    return;
  }
  if (!holds(active.area, region)) await takeArea(area, 'add');
  else if (await isAll(active, area)) await removeArea(active.id);
  else await takeArea(area, 'subtract');
}

/** The desa of a box on the ground, by the chosen rule of inclusion. */
export async function pickBox(
  [west, south, east, north]: readonly [number, number, number, number],
  predicate: Extract<Area, { readonly polygon: unknown }>['predicate'],
  how: Combine,
): Promise<void> {
  const { document } = useDocument.getState();
  if (!document) return;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const totals = await session.areaTotals({ polygon: { type: 'Polygon', coordinates: [ring] }, predicate });
  if (!totals.ok || totals.value.desa === 0) return;
  const { level } = useView.getState();
  const regions = new Set(
    Array.from(totals.value.slots, (slot) => regionAt(document.directory.codes[slot]!, level)),
  );
  await takeArea({ codes: [...regions] }, how);
}

/** A desa at the level of desa; above it the region whose areas the map shows. */
function regionAt(code: RegionCode, level: Level): RegionCode {
  return ancestor(code, level);
}

function nameOf(region: RegionCode, { parents }: Directory): string {
  return parents[region] ?? region;
}

function holds(area: Extract<Area, { readonly codes: unknown }>, region: RegionCode): boolean {
  return area.codes.some((code) => isWithin(region, code as RegionCode));
}

/** True when nothing would be left. */
async function isAll(active: TargetArea, area: Area): Promise<boolean> {
  const left = await session.combineAreas(active.area, area, 'subtract');
  return !left.ok;
}
