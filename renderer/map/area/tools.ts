import {
  Circle,
  Hand,
  Lasso,
  MousePointerClick,
  Pentagon,
  Ruler,
  Scissors,
  Square,
  SquareDashedMousePointer,
  SquaresIntersect,
  SquaresSubtract,
  SquaresUnite,
  type LucideIcon,
} from 'lucide-react';
import type { Combine, Tool } from '../../session/state.ts';
import type { ShapeKind } from './drawing.ts';

export interface AreaToolLook {
  readonly tool: Tool;
  readonly icon: LucideIcon;
  /** The key that takes it up, with the map in sight and no field being typed in. */
  readonly key: string;
  readonly cursor: 'grab' | 'pointer' | 'crosshair';
  /** Opens a new group in the palette. */
  readonly group?: true;
}

/** In the order of the palette. */
export const areaTools: readonly AreaToolLook[] = [
  { tool: 'pan', icon: Hand, key: 'v', cursor: 'grab' },
  { tool: 'pick', icon: MousePointerClick, key: 'd', cursor: 'pointer', group: true },
  { tool: 'box', icon: SquareDashedMousePointer, key: 'b', cursor: 'crosshair' },
  { tool: 'polygon', icon: Pentagon, key: 'p', cursor: 'crosshair', group: true },
  { tool: 'rectangle', icon: Square, key: 'r', cursor: 'crosshair' },
  { tool: 'circle', icon: Circle, key: 'c', cursor: 'crosshair' },
  { tool: 'lasso', icon: Lasso, key: 'l', cursor: 'crosshair' },
  { tool: 'split', icon: Scissors, key: 'g', cursor: 'crosshair', group: true },
  { tool: 'measure', icon: Ruler, key: 'm', cursor: 'crosshair', group: true },
];

export const combineLooks: readonly { readonly how: Combine; readonly icon: LucideIcon }[] = [
  { how: 'new', icon: Square },
  { how: 'add', icon: SquaresUnite },
  { how: 'subtract', icon: SquaresSubtract },
  { how: 'intersect', icon: SquaresIntersect },
];

/** The shape a tool draws; null for tools that draw none. */
export function shapeOf(tool: Tool): ShapeKind | null {
  switch (tool) {
    case 'polygon':
    case 'rectangle':
    case 'circle':
    case 'lasso':
      return tool;
    case 'split':
      return 'line';
    case 'pan':
    case 'pick':
    case 'box':
    case 'measure':
      return null;
  }
}

/** What is held down while a shape is finished or a desa is picked decides for that once: as in other GIS, Shift adds and Ctrl takes off. */
export function combineFor(
  held: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
  chosen: Combine,
): Combine {
  const take = held.ctrlKey || held.metaKey;
  if (held.shiftKey) return take ? 'intersect' : 'add';
  return take ? 'subtract' : chosen;
}
