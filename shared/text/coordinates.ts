import { formatDecimal } from './number.ts';
import type { Language } from './text.ts';

/** How degrees are written: `2,33154°` or `2°19′54″`. */
export const notations = ['decimal', 'dms'] as const;
export type Notation = (typeof notations)[number];

/** Lintang utara and selatan, bujur timur and barat; the signs of the compass in English. */
const hemispheres = {
  id: { lat: ['LU', 'LS'], lng: ['BT', 'BB'] },
  en: { lat: ['N', 'S'], lng: ['E', 'W'] },
} as const;

/**
 * A place, WGS 84: `2,33154° LS 115,41230° BT`, or in degrees, minutes and seconds `2°19′53,5″ LS 115°24′44,3″ BT`.
 * @param lat −90–90, degrees @param lng −180–180, degrees
 */
export function formatPlace(lng: number, lat: number, notation: Notation, language: Language): string {
  return `${placeAngle('lat', lat, notation, language)} ${placeAngle('lng', lng, notation, language)}`;
}

/** Five decimals are a metre, a tenth of a second is three. */
function placeAngle(axis: 'lat' | 'lng', degrees: number, notation: Notation, language: Language): string {
  const size = Math.abs(degrees);
  const text =
    notation === 'decimal'
      ? `${formatDecimal(size, 5, language)}°`
      : sexagesimal(Math.round(size * 36_000), 1, language);
  return `${text} ${hemisphere(axis, degrees, language)}`;
}

/**
 * A degree of a graticule, as short as it is exact: `2°30′ LS`, `2,5° LS`.
 * @param seconds whole seconds of arc, north and east positive
 */
export function formatGraticule(
  axis: 'lat' | 'lng',
  seconds: number,
  notation: Notation,
  language: Language,
): string {
  const least = Math.abs(seconds);
  const text =
    notation === 'decimal'
      ? `${trimmed(formatDecimal(least / 3600, 4, language))}°`
      : sexagesimal(least * 10, 0, language);
  // The equator and the meridian of Greenwich are of no half.
  return seconds === 0 ? text : `${text} ${hemisphere(axis, seconds, language)}`;
}

function hemisphere(axis: 'lat' | 'lng', degrees: number, language: Language): string {
  return hemispheres[language][axis][degrees < 0 ? 1 : 0];
}

const two = (value: number): string => String(value).padStart(2, '0');

/** @param tenths of seconds of arc, whole @param decimals of the seconds; with none, what is zero at the end is left out */
function sexagesimal(tenths: number, decimals: 0 | 1, language: Language): string {
  const degrees = Math.floor(tenths / 36_000);
  const minutes = Math.floor(tenths / 600) % 60;
  const seconds = (tenths % 600) / 10;
  if (decimals === 0 && seconds === 0) return minutes === 0 ? `${degrees}°` : `${degrees}°${two(minutes)}′`;
  const last = formatDecimal(seconds, decimals, language);
  return `${degrees}°${two(minutes)}′${seconds < 10 ? '0' : ''}${last}″`;
}

function trimmed(number: string): string {
  return number.replace(/[.,]?0+$/, '');
}
