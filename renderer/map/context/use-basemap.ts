import { useEffect, useEffectEvent, useRef } from 'react';
import { useView } from '../../session/store.ts';
import type { DocumentMap } from '../document-map.ts';
import { countBroken, restoreBasemap, useBasemapFile } from './basemap-store.ts';
import { UserBasemap } from './user-basemap.ts';

/** Draws the basemap of the user's own on one map. */
export function useBasemap(documentMap: DocumentMap | null): void {
  const { file, visible, opacity, desaOpacity } = useBasemapFile();
  const theme = useView((view) => view.theme);
  const drawn = useRef<UserBasemap | null>(null);

  const look = useEffectEvent((made: UserBasemap) => made.show(visible, opacity));

  useEffect(() => void restoreBasemap(), []);

  useEffect(() => {
    if (!documentMap || !file) return undefined;
    const created = new UserBasemap(documentMap.map, file, theme, countBroken);
    drawn.current = created;
    look(created);
    let ended = false;
    const end = (): void => {
      if (!ended) created.remove();
      ended = true;
      drawn.current = null;
    };
    const keep = documentMap.beforeRemove(end);
    return () => {
      keep();
      end();
    };
  }, [documentMap, file, theme]);

  useEffect(() => {
    drawn.current?.show(visible, opacity);
    // What is below shows only through what is above.
    documentMap?.setFillOpacity(file && visible ? desaOpacity : 1);
  }, [documentMap, file, visible, opacity, desaOpacity]);
}
