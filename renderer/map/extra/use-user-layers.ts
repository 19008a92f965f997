import { useEffect, useRef } from 'react';
import type { UserLayer } from '#shared/workspace/snapshot.ts';
import { session } from '../../session/client.ts';
import { useDocument } from '../../session/store.ts';
import type { DocumentMap } from '../document-map.ts';
import { UserLayers } from './user-layers.ts';

const noLayers: readonly UserLayer[] = [];

/** Draws the document's own layers on a map. */
export function useUserLayers(documentMap: DocumentMap | null): void {
  const layers = useDocument(({ document }) => document?.snapshot.layers ?? noLayers);
  const drawn = useRef<UserLayers | null>(null);
  useEffect(() => {
    if (!documentMap) return undefined;
    const created = new UserLayers(documentMap.map, (id) => session.layerFeatures(id));
    drawn.current = created;
    let ended = false;
    const end = (): void => {
      if (!ended) created.remove();
      ended = true;
    };
    const keep = documentMap.beforeRemove(end);
    return () => {
      keep();
      end();
      drawn.current = null;
    };
  }, [documentMap]);
  useEffect(() => {
    if (documentMap) void drawn.current?.show(layers);
  }, [documentMap, layers]);
}
