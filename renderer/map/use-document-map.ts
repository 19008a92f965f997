import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import type { MapGeometry } from '../session/api.ts';
import type { ViewState } from '../session/state.ts';
import { DocumentMap, viewPadding } from './document-map.ts';
import { hasWebGl2, startMap } from './start-map.ts';
import { mapThemes } from './theme.ts';

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
  const start = useEffectEvent((element: HTMLElement): DocumentMap | null => {
    const map = startMap({
      container: element,
      bounds: geometry.bounds,
      padding: viewPadding,
      interactive,
      sea: mapThemes[theme].sea,
    });
    return map && new DocumentMap(map, geometry, mapThemes[theme]);
  });

  useEffect(() => {
    if (!container.current) return undefined;
    const created = start(container.current);
    if (!created) return undefined;
    created.map.on('webglcontextlost', () => setHealth('lost'));
    created.map.on('webglcontextrestored', () => setHealth('working'));
    setMounted(created);
    return () => {
      setMounted(null);
      created.remove();
    };
  }, [container]);

  useEffect(() => mounted?.setGeometry(geometry), [mounted, geometry]);
  useEffect(() => mounted?.setTheme(mapThemes[theme]), [mounted, theme]);
  return { documentMap: mounted, health };
}
