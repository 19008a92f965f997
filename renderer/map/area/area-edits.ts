import type { Position } from 'geojson';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import { validateAreaGeometry } from '#shared/boundary/validate.ts';
import type { Area } from '#shared/plan/spec.ts';
import { nextColour } from '#shared/target/colours.ts';
import { cleanGeometry } from '#shared/target/geometry.ts';
import type { Result } from '#shared/text/problem.ts';
import type { Snapshot, TargetArea } from '#shared/workspace/snapshot.ts';
import { requestAreaTotals, run, updatePlan } from '../../session/actions.ts';
import { session } from '../../session/client.ts';
import type { Combine } from '../../session/state.ts';
import { useDocument, useView } from '../../session/store.ts';
import { useAreaWork } from './area-store.ts';

/**
 * What is done to areas. Whatever is finished is stored at once, as one step of undo, and becomes the area being
 * worked on; in a document that cannot be changed it stays a draft on the screen.
 */

/** The saved area being worked on, as it is now. */
export function activeArea(): TargetArea | null {
  const areas = useDocument.getState().document?.snapshot.areas ?? [];
  const { activeArea: id } = useView.getState();
  return areas.find((area) => area.id === id) ?? null;
}

/** How a shape takes desa: as the area it goes into, else as chosen for new ones. */
export function ruleFor(how: Combine): Extract<Area, { readonly polygon: unknown }>['predicate'] {
  const active = how === 'new' ? null : activeArea();
  return active && 'polygon' in active.area ? active.area.predicate : useAreaWork.getState().predicate;
}

/**
 * An outline was finished. One that crosses itself has no clear inside: of a lasso, which crosses itself where
 * it is closed, everything that was gone around is taken; of one drawn corner by corner that is offered.
 */
export async function finishOutline(polygon: AreaGeometry, how: Combine, isLasso: boolean): Promise<void> {
  const checked = validateAreaGeometry(polygon);
  const cleaned = checked.ok ? null : cleanGeometry(polygon);
  if (cleaned && !isLasso) {
    useAreaWork.setState({ offer: { cleaned, how } });
    await requestAreaTotals({ polygon, predicate: ruleFor(how) });
    return;
  }
  await takeArea({ polygon: cleaned ?? polygon, predicate: ruleFor(how) }, how);
}

/** Takes or drops the cleaned outline on offer. */
export async function answerOffer(take: boolean): Promise<void> {
  const { offer } = useAreaWork.getState();
  useAreaWork.setState({ offer: null });
  if (offer && take) await takeArea({ polygon: offer.cleaned, predicate: ruleFor(offer.how) }, offer.how);
  else await showActive();
}

/** A new area, or what the active one becomes with it. @param named name and note of a new one */
export async function takeArea(
  area: Area,
  how: Combine,
  named: { readonly name?: string; readonly note?: string } = {},
): Promise<void> {
  const active = activeArea();
  if (how === 'new' || !active) {
    await storeNew(area, named);
    return;
  }
  const combined = await session.combineAreas(active.area, area, how);
  if (combined.ok) await changeArea({ ...active, area: combined.value.area });
  else {
    useView.getState().setProblem(combined.problem);
    await showActive();
  }
}

async function storeNew(
  area: Area,
  named: { readonly name?: string; readonly note?: string },
): Promise<void> {
  const { document } = useDocument.getState();
  if (!document) return;
  const totals = await session.areaTotals(area);
  const takesNothing = !totals.ok || totals.value.desa === 0;
  if (takesNothing || document.snapshot.readOnly) {
    // Stays on the screen, where another rule of inclusion can be tried, and is not in the document.
    useView.getState().setActiveArea(null);
    await requestAreaTotals(area);
    return;
  }
  const { areas } = document.snapshot;
  await putActive({
    id: crypto.randomUUID(),
    name: named.name ?? freeName(areas.map(({ name }) => name)),
    colour: nextColour(areas.map(({ colour }) => colour)),
    note: named.note ?? '',
    area,
  });
}

/** `Area 3`, the same word in both languages; the first number nobody has. */
function freeName(taken: readonly string[]): string {
  for (let number = 1; ; number++) if (!taken.includes(`Area ${number}`)) return `Area ${number}`;
}

async function putActive(area: TargetArea): Promise<void> {
  const result = await changeArea(area);
  if (result.ok) useView.getState().setActiveArea(area.id);
}

/** @param merge changes of the same key that follow each other are one step of undo */
export async function changeArea(area: TargetArea, merge?: string): Promise<Result<Snapshot>> {
  const result = await run({ kind: 'put-area', ...area, ...(merge === undefined ? {} : { merge }) });
  // What the map shows of a change that was refused goes back to what is stored.
  if (!result.ok) await showActive();
  return result;
}

/** Takes up an area, or none. */
export function activate(id: string | null): void {
  const view = useView.getState();
  useAreaWork.setState({ offer: null, peek: null });
  view.setActiveArea(id);
  if (id === null) view.setDraft(null);
}

/** The draft is again what is stored of the active area. */
export async function showActive(): Promise<void> {
  const active = activeArea();
  if (active) await requestAreaTotals(active.area);
  else useView.getState().setDraft(null);
}

/** Puts the tool away; what is shown is again what is stored. */
export function takeHand(): void {
  useView.getState().setTool('pan');
  void showActive();
}

export async function removeArea(id: string): Promise<void> {
  const result = await run({ kind: 'remove-area', id });
  if (result.ok && useView.getState().activeArea === id) activate(null);
}

/** @param name of the copy */
export async function duplicateArea(area: TargetArea, name: string): Promise<void> {
  const { document } = useDocument.getState();
  const used = document?.snapshot.areas.map(({ colour }) => colour) ?? [];
  await putActive({ ...area, id: crypto.randomUUID(), name, colour: nextColour(used) });
}

/** The plan takes a copy: changing the area later does not change the plan. */
export async function makePlanArea(area: Area): Promise<void> {
  await updatePlan((spec) => ({ ...spec, area }));
}

/** Splits the active area by a line into two, of which the one to the left of the line stays active. */
export async function splitActive(line: readonly Position[]): Promise<void> {
  const active = activeArea();
  if (!active) return;
  const halves = await session.splitArea(active.area, line);
  if (!halves.ok) {
    useView.getState().setProblem(halves.problem);
    await showActive();
    return;
  }
  const { areas = [] } = useDocument.getState().document?.snapshot ?? {};
  const { left, right } = halves.value;
  await run({
    kind: 'put-areas',
    areas: [
      { ...active, name: `${active.name} · 1`, area: left },
      {
        ...active,
        id: crypto.randomUUID(),
        name: `${active.name} · 2`,
        colour: nextColour(areas.map(({ colour }) => colour)),
        area: right,
      },
    ],
    remove: [],
  });
}
