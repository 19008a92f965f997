import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapGeometry } from '../session/api.ts';
import type { ViewState } from '../session/state.ts';
import { DocumentMap, viewPadding } from './document-map.ts';
import { startMap } from './start-map.ts';
import { mapThemes } from './theme.ts';
import { hasWebGl2 } from './web-gl.ts';

/** `lost`: the graphics context went away, as after a driver restart; the map comes back with it. */
export type MapHealth = 'working' | 'lost' | 'no-webgl';

interface MountedMap {
  readonly documentMap: DocumentMap | null;
  readonly health: MapHealth;
}

/** A map in the element, for as long as the component lives; a new geometry or theme goes to the same map. */
export function useDocumentMap(
  container: RefObject<HTMLElement | null>,
  geometry: MapGeometry,
  theme: ViewState['theme'],
  interactive: boolean,
): MountedMap {
  const [mounted, setMounted] = useState<DocumentMap | null>(null);
  const [health, setHealth] = useState<MapHealth>(() => (hasWebGl2() ? 'working' : 'no-webgl'));
  const start = useEffectEvent((element: HTMLElement): MapLibreMap | null =>
    startMap({
      container: element,
      bounds: geometry.bounds,
      padding: viewPadding,
      interactive,
      sea: mapThemes[theme].sea,
    }),
  );
  const mount = useEffectEvent((map: MapLibreMap): DocumentMap => {
    const created = new DocumentMap(map, geometry, mapThemes[theme]);
    setMounted(created);
    return created;
  });

  useEffect(() => {
    const map = container.current && start(container.current);
    if (!map) return undefined;
    let created: DocumentMap | null = null;
    map.once('load', () => {
      created = mount(map);
    });
    map.on('webglcontextlost', () => setHealth('lost'));
    map.on('webglcontextrestored', () => setHealth('working'));
    return () => {
      setMounted(null);
      if (created) created.remove();
      else map.remove();
    };
  }, [container]);

  useEffect(() => mounted?.setGeometry(geometry), [mounted, geometry]);
  useEffect(() => mounted?.setTheme(mapThemes[theme]), [mounted, theme]);
  return { documentMap: mounted, health };
}
