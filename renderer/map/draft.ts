import type { Polygon } from 'geojson';
import type { Area } from '#shared/plan/spec.ts';
import { useView } from '../session/store.ts';

/** The drawn area as the panels handle it; apart from the drawing tool, which is loaded with the map. */

/** The outline of an area whose corners can be edited by hand, or null. */
export function editableOutline(area: Area): Polygon | null {
  if (!('polygon' in area)) return null;
  const { polygon } = area;
  return polygon.type === 'Polygon' && polygon.coordinates.length === 1 ? polygon : null;
}

/** Drops the draft and puts the drawing tool away. */
export function cancelDrawing(): void {
  const view = useView.getState();
  view.setTool('pan');
  view.setDraft(null);
}
