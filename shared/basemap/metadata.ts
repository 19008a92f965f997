import type { Bounds } from '../boundary/bounds.ts';

/** Zoom levels that tiles can have in any of the formats. */
export const mostZoom = 30;

/** West, south, east, north where they are an extent on earth; null for anything else. */
export function boundsFrom(values: readonly number[]): Bounds | null {
  const [west, south, east, north] = values;
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  const within = west >= -180 && east <= 180 && south >= -90 && north <= 90;
  return within && west < east && south < north ? [west, south, east, north] : null;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  copy: '©',
};

/** Letters of an attribution shown: enough for the names, too few to fill the map. */
const mostLetters = 200;

/** Attributions are HTML by custom; what they say is shown, what they would do is not done. */
export function plainText(html: unknown): string {
  if (typeof html !== 'string') return '';
  const text = html
    .replace(/<(br|p|div|li)\b[^>]*>/gi, ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#\d{1,6}|#x[\da-f]{1,5}|[a-z]+);/gi, (whole: string, name: string) => {
      if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole;
      const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code >= 32 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
    })
    .replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(text).slice(0, mostLetters).join('');
}

/** Layers drawn: tile sets have some tens. */
const mostLayers = 100;

/** The ids of `vector_layers` in the metadata of either format. */
export function layerIds(metadata: unknown): readonly string[] {
  if (typeof metadata !== 'object' || metadata === null || !('vector_layers' in metadata)) return [];
  const { vector_layers: layers } = metadata;
  if (!Array.isArray(layers)) return [];
  const ids = layers.flatMap((layer: unknown) =>
    typeof layer === 'object' && layer !== null && 'id' in layer && typeof layer.id === 'string'
      ? [layer.id]
      : [],
  );
  return [...new Set(ids)].slice(0, mostLayers);
}
