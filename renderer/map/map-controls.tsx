import { Maximize, Minus, Plus } from 'lucide-react';
import { IconButton } from '../app/controls/button.tsx';
import { useWords } from '../app/language/language.ts';
import type { DocumentMap } from './document-map.ts';

/** Zoom, whole region, and which way is north. */
export function MapControls({ documentMap }: { readonly documentMap: DocumentMap }) {
  const { t } = useWords();
  const { map } = documentMap;
  return (
    <div className="map-controls">
      <div className="map-buttons">
        <IconButton icon={Plus} label={t('map.controls.zoomIn')} side="left" onClick={() => map.zoomIn()} />
        <IconButton
          icon={Minus}
          label={t('map.controls.zoomOut')}
          side="left"
          onClick={() => map.zoomOut()}
        />
        <IconButton
          icon={Maximize}
          label={t('map.controls.fit')}
          side="left"
          onClick={() => documentMap.fit()}
        />
      </div>
      <NorthArrow />
    </div>
  );
}

/** The map never turns, so the arrow never does. */
export function NorthArrow() {
  const { t } = useWords();
  return (
    <svg className="map-north" viewBox="0 0 24 40" role="img" aria-label={t('map.controls.north')}>
      <text className="map-north-letter" x="12" y="11" textAnchor="middle">
        {t('map.controls.northLetter')}
      </text>
      <path className="map-north-dark" d="M12 14 L12 33 L4 37 Z" />
      <path className="map-north-light" d="M12 14 L12 33 L20 37 Z" />
    </svg>
  );
}
