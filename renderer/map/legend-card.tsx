import { useLayoutEffect, useRef, useState } from 'react';
import { useWords } from '../app/language/language.ts';
import type { DocumentMap } from './document-map.ts';
import type { Corner } from './emptier-corner.ts';
import { LegendPanel } from './legend-panel.tsx';

/** Shares of the map, and of its desa, that the card may cover before it folds up. */
const [tolerable, tolerableDesa] = [0.25, 0.03];

/** Pixels between the card and the edges of the map, as in the style sheet, on both sides. */
const margin = 24;

/** The legend over the map, on screens whose panel has none; in the left corner where less is in its way. */
export function LegendCard({ documentMap }: { readonly documentMap: DocumentMap | null }) {
  const { t } = useWords();
  const card = useRef<HTMLDetailsElement>(null);
  const [corner, setCorner] = useState<Corner['at']>('bottom');

  // Chosen when the card appears and when another size or document moves the view, not while the map is
  // being moved by hand: a card that jumps is worse than one in the way.
  useLayoutEffect(() => {
    if (!documentMap) return undefined;
    const choose = (): void => {
      const shown = card.current!;
      shown.open = true;
      const { offsetWidth: width, offsetHeight: height } = shown;
      const { clientWidth, clientHeight } = documentMap.map.getContainer();
      const found = documentMap.emptierCorner({ width: width + margin, height: height + margin });
      shown.open =
        width * height < tolerable * clientWidth * clientHeight && (found?.covered ?? 0) <= tolerableDesa;
      setCorner(found?.at ?? 'bottom');
    };
    choose();
    return documentMap.onFit(choose);
  }, [documentMap]);

  return (
    <details ref={card} className="map-legend-card" data-corner={corner} open>
      <summary>{t('map.legend.title')}</summary>
      <LegendPanel />
    </details>
  );
}
