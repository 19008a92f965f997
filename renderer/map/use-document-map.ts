import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import type { LngLat, Map as MapLibreMap } from 'maplibre-gl';
import type { MapGeometry } from '../session/api.ts';
import type { ViewState } from '../session/state.ts';
import { DocumentMap, viewPadding } from './document-map.ts';
import { retire } from './retired-map.ts';
import { startMap } from './start-map.ts';
import { mapThemes } from './theme.ts';
import { hasWebGl2, hasWebGl2Now } from './web-gl.ts';

/** `lost`: the graphics context went away, as after a driver restart; another map takes the place of this one. */
export type MapHealth = 'working' | 'lost' | 'no-webgl';

/** The same in one word for whoever looks at the page from outside. */
export function mapState(health: MapHealth, isPainted: boolean): 'unavailable' | 'loading' | 'ready' {
  if (health === 'no-webgl') return 'unavailable';
  return health === 'working' && isPainted ? 'ready' : 'loading';
}

interface MountedMap {
  readonly documentMap: DocumentMap | null;
  readonly health: MapHealth;
}

/** What a map showed until another took its place. */
interface View {
  readonly center: LngLat;
  readonly zoom: number;
  /** Whether it had the keyboard. */
  readonly focused: boolean;
}

/** Milliseconds in which a browser that gives a lost context back has done so; then a new one is asked for. */
const patience = 5000;

/**
 * A map in the element, for as long as the component lives; a new geometry or theme goes to the same map. When its
 * graphics context is lost, a new map shows the same place, and whatever was done meanwhile is on it.
 */
export function useDocumentMap(
  container: RefObject<HTMLElement | null>,
  geometry: MapGeometry,
  theme: ViewState['theme'],
  interactive: boolean,
): MountedMap {
  const [mounted, setMounted] = useState<DocumentMap | null>(null);
  const [health, setHealth] = useState<MapHealth>(() => (hasWebGl2() ? 'working' : 'no-webgl'));
  /** What the map before this one showed; another with every map that takes the place of one. */
  const [before, setBefore] = useState<View | null>(null);
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
    setHealth('working');
    setMounted(created);
    return created;
  });
  useEffect(() => {
    const map = container.current && start(container.current);
    if (!map) return undefined;
    let created: DocumentMap | null = null;
    let isLost = false;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    map.once('load', () => {
      if (isLost) return;
      created = mount(map);
      if (before) map.jumpTo(before);
      if (before?.focused) map.getCanvas().focus();
    });
    const replace = (): void => {
      const focused = document.activeElement === map.getCanvas();
      const now = { center: map.getCenter(), zoom: map.getZoom(), focused };
      if (hasWebGl2Now()) setBefore(created || !before ? now : { ...before });
      else setHealth('no-webgl');
    };
    map.once('webglcontextlost', () => {
      isLost = true;
      retire(map);
      setHealth('lost');
      map.on('webglcontextrestored', replace);
      waiting = setTimeout(replace, patience);
    });
    return () => {
      clearTimeout(waiting);
      setMounted(null);
      if (created) created.remove();
      else map.remove();
    };
  }, [container, before]);

  useEffect(() => mounted?.setGeometry(geometry), [mounted, geometry]);
  useEffect(() => mounted?.setTheme(mapThemes[theme]), [mounted, theme]);
  return { documentMap: mounted, health };
}
