import { MapPinOff } from 'lucide-react';
import { useWords } from '../app/language/language.ts';

/** In place of the map where there is no WebGL; everything beside it goes on working. */
export function MapUnavailable() {
  const { t } = useWords();
  return (
    <div className="map-unavailable" role="note">
      <MapPinOff size={28} aria-hidden />
      <h2>{t('map.controls.missingTitle')}</h2>
      <p>{t('map.controls.missingWhy')}</p>
      <p>{t('map.controls.missingNext')}</p>
    </div>
  );
}
