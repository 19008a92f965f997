import { useEffect, useState } from 'react';
import { ancestor } from '#shared/region/code.ts';
import { useDocument, useView } from '../session/store.ts';
import type { DocumentMap } from './document-map.ts';
import type { HoverPlace } from './hover-card.tsx';
import { followPointer } from './pointer.ts';

/**
 * Connects the pointer over a map, and what is outlined on it, with what the view has hovered and selected.
 * @returns where the pointer is over a desa, for the card beside it
 */
export function usePointer(documentMap: DocumentMap | null): HoverPlace | null {
  const [place, setPlace] = useState<HoverPlace | null>(null);
  useEffect(() => {
    if (!documentMap) return undefined;
    const stop = followPointer(documentMap, {
      hovered: (hit) => {
        useView.getState().setHovered(hit?.slot ?? null);
        const { clientWidth: width, clientHeight: height } = documentMap.map.getContainer();
        setPlace(hit && { ...hit, width, height });
      },
      hearsClicks: () => useView.getState().tool === 'pan',
      clicked: select,
    });
    const show = ({ hovered, selected, region }: ReturnType<typeof useView.getState>): void => {
      documentMap.setHovered(hovered);
      documentMap.setSelected(selected);
      documentMap.setRegion(region);
    };
    show(useView.getState());
    const forget = useView.subscribe(show);
    return () => {
      stop();
      forget();
    };
  }, [documentMap]);
  return place;
}

/** Selects a desa, or at an upper level the region it lies in. */
function select(slot: number | null): void {
  const { level, setSelected, setRegion } = useView.getState();
  const code = slot === null ? undefined : useDocument.getState().document?.directory.codes[slot];
  if (level === 'desa' || code === undefined) setSelected(slot);
  else setRegion(ancestor(code, level));
}
