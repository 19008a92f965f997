import { useEffect, useState } from 'react';
import { formatPlace } from '#shared/text/coordinates.ts';
import { useWords } from '../../app/language/language.ts';
import { decorate, useDecoration } from '../decoration.ts';
import type { DocumentMap } from '../document-map.ts';
import './context.css';

/**
 * The place under the pointer or the crosshair; without either, the middle of the map, so that who uses the keyboard
 * reads coordinates too. A press writes them the other way.
 */
export function Coordinates({ documentMap }: { readonly documentMap: DocumentMap }) {
  const { t, language } = useWords();
  const notation = useDecoration((decoration) => decoration.notation);
  const { place, pointed } = usePlace(documentMap);
  const text = formatPlace(place.lng, place.lat, notation, language);
  return (
    <button
      type="button"
      className="map-coordinates"
      data-pointed={pointed || undefined}
      title={t('map.context.otherNotation')}
      onClick={() => decorate({ notation: notation === 'dms' ? 'decimal' : 'dms' })}
    >
      {pointed ? text : t('map.context.middle', { place: text })}
    </button>
  );
}

interface Place {
  readonly lng: number;
  readonly lat: number;
}

function usePlace({ map }: DocumentMap): { readonly place: Place; readonly pointed: boolean } {
  const [middle, setMiddle] = useState<Place>(() => map.getCenter());
  const [pointer, setPointer] = useState<Place | null>(null);
  useEffect(() => {
    const canvas = map.getCanvas();
    const listening = new AbortController();
    const { signal } = listening;
    let at: { readonly x: number; readonly y: number } | null = null;
    const show = (): void => {
      setMiddle(map.getCenter());
      setPointer(at && map.unproject([at.x, at.y]));
    };
    const pointed = ({ clientX, clientY }: PointerEvent): void => {
      const { left, top } = canvas.getBoundingClientRect();
      at = { x: clientX - left, y: clientY - top };
      show();
    };
    const left = (): void => {
      at = null;
      show();
    };
    show();
    // Under a pointer that rests the map may move: by a wheel, or by keys.
    map.on('move', show);
    canvas.addEventListener('pointermove', pointed, { signal });
    canvas.addEventListener('pointerleave', left, { signal });
    return () => {
      map.off('move', show);
      listening.abort();
    };
  }, [map]);
  return { place: pointer ?? middle, pointed: pointer !== null };
}
