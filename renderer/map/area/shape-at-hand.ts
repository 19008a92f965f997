/** The shape being drawn on the map, as the window's undo sees it. */
export interface ShapeAtHand {
  readonly isBegun: () => boolean;
  /** Takes the corner set last back, or the whole shape where it is made of no corners. */
  readonly takeBack: () => void;
}

let atHand: ShapeAtHand | null = null;

export function setShapeAtHand(shape: ShapeAtHand | null): void {
  atHand = shape;
}

export function isShapeBegun(): boolean {
  return atHand?.isBegun() ?? false;
}

/** Undo while a shape is drawn means the shape, not the area stored before it; false where none is. */
export function takeBackShape(): boolean {
  if (!atHand?.isBegun()) return false;
  atHand.takeBack();
  return true;
}
