import type { Map as MapLibreMap } from 'maplibre-gl';
import type { TerraDrawExtend } from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';

/**
 * Drags begin where the pointer was pressed. The library's own begin where it was first seen moving, which a quick
 * hand leaves tens of pixels behind: corners would be missed, rectangles too small.
 */
export class PressedAdapter extends TerraDrawMapLibreGLAdapter<MapLibreMap> {
  override register(callbacks: TerraDrawExtend.TerraDrawCallbacks): void {
    super.register({
      ...callbacks,
      onDragStart: (event, setMapDraggability) =>
        callbacks.onDragStart(this._lastDrawEvent ?? event, setMapDraggability),
    });
  }
}
