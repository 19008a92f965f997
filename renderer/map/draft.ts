import { useView } from '../session/store.ts';

/** The drawn area as the panels handle it; apart from the drawing tool, which is loaded with the map. */

/** True for an area whose corners can be edited by hand. */
export function isEditable(geometry: {
  readonly type: string;
  readonly coordinates: readonly unknown[];
}): boolean {
  return geometry.type === 'Polygon' && geometry.coordinates.length === 1;
}

/** Drops the draft and puts the drawing tool away. */
export function cancelDrawing(): void {
  const view = useView.getState();
  view.setTool('pan');
  view.setDraft(null);
}
