import { z } from 'zod';
import { create } from 'zustand';
import type { TextStorage } from '../../app/settings.ts';
import type { Screen } from '../../session/state.ts';
import { isShownAtFirst, type ShownColumn } from './shown-columns.ts';

/** Which columns a screen shows and in which order, by their ids; columns never chosen about follow the screen's own way. */
export interface ColumnLayout {
  readonly order: readonly string[];
  readonly shown: readonly string[];
  readonly hidden: readonly string[];
}

const emptyLayout: ColumnLayout = { order: [], shown: [], hidden: [] };

const ids = z.array(z.string());
const stored = z.partialRecord(
  z.enum(['map', 'plan', 'budget', 'scenario', 'data', 'report']),
  z.object({ order: ids, shown: ids, hidden: ids }),
);

type Layouts = Readonly<Partial<Record<Screen, ColumnLayout>>>;

const key = 'petalindung.columns';

/** What cannot be read counts as never chosen. */
export function readLayouts(storage: TextStorage): Layouts {
  try {
    const read = stored.safeParse(JSON.parse(storage.getItem(key) ?? '{}'));
    return read.success ? read.data : {};
  } catch {
    return {};
  }
}

function writeLayouts(storage: TextStorage, layouts: Layouts): void {
  try {
    storage.setItem(key, JSON.stringify(layouts));
  } catch {
    // Storage full or refused: the choice holds until the window closes.
  }
}

// Where there is no storage, as in a test, reading it fails like a refused one.
const useLayouts = create<{ readonly layouts: Layouts }>()(() => ({
  layouts: readLayouts(globalThis.localStorage),
}));

export function useColumnLayout(screen: Screen): ColumnLayout {
  return useLayouts(({ layouts }) => layouts[screen] ?? emptyLayout);
}

/** @param layout null for the screen's own way again */
export function setColumnLayout(screen: Screen, layout: ColumnLayout | null): void {
  const { [screen]: _, ...others } = useLayouts.getState().layouts;
  const layouts = layout ? { ...others, [screen]: layout } : others;
  useLayouts.setState({ layouts });
  writeLayouts(localStorage, layouts);
}

/** All columns in the chosen order. One that the order does not name comes after the one it comes after by itself. */
export function orderedColumns(
  all: readonly ShownColumn[],
  { order }: Pick<ColumnLayout, 'order'>,
): readonly ShownColumn[] {
  const byId = new Map(all.map((column) => [column.id, column]));
  const ordered = order.flatMap((id) => byId.get(id) ?? []);
  all.forEach((column, at) => {
    if (ordered.includes(column)) return;
    const before = all[at - 1];
    ordered.splice(before ? ordered.indexOf(before) + 1 : 0, 0, column);
  });
  // The name stays in sight while the others scroll, so it comes first.
  return [...ordered.filter(({ id }) => id === 'name'), ...ordered.filter(({ id }) => id !== 'name')];
}

export function isColumnShown(column: ShownColumn, screen: Screen, layout: ColumnLayout): boolean {
  if (column.id === 'name') return true;
  if (layout.shown.includes(column.id)) return true;
  return !layout.hidden.includes(column.id) && isShownAtFirst(column, screen);
}

export function withShown(layout: ColumnLayout, id: string, shown: boolean): ColumnLayout {
  const without = (list: readonly string[]): readonly string[] => list.filter((other) => other !== id);
  return {
    ...layout,
    shown: shown ? [...without(layout.shown), id] : without(layout.shown),
    hidden: shown ? without(layout.hidden) : [...without(layout.hidden), id],
  };
}

/** The column one place further to the left (-1) or right (1). @param ordered as they are now */
export function withMoved(
  layout: ColumnLayout,
  ordered: readonly ShownColumn[],
  id: string,
  by: -1 | 1,
): ColumnLayout {
  const order = ordered.map((column) => column.id);
  const at = order.indexOf(id);
  const to = at + by;
  // Nothing comes before the name, and the name goes nowhere.
  if (at < 1 || to < 1 || to >= order.length) return layout;
  order.splice(at, 1);
  order.splice(to, 0, id);
  return { ...layout, order };
}
