import type { Problem } from '../../text/problem.ts';
import { says } from '../../text/text.ts';
import type { OtherLayer } from './read-layer.ts';

/** Why a file is not taken as layers of the user's own. The document is as it was in every case. */

/** The largest file read, in bytes: its text, its features and the map's copy of them are in memory together. */
export const mostLayerBytes = 64 * 2 ** 20;

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}

export function layerFileTooLarge(name: string, bytes: number): Problem {
  return {
    code: 'layer-file-too-large',
    what: says(
      (w) => `“${name}” terlalu besar: ${w.heads(megabytes(bytes))} MB.`,
      (w) => `“${name}” is too large: ${w.heads(megabytes(bytes))} MB.`,
    ),
    why: says(
      (w) => `Berkas lapisan dibaca sampai ${w.heads(megabytes(mostLayerBytes))} MB.`,
      (w) => `Files of layers are read up to ${w.heads(megabytes(mostLayerBytes))} MB.`,
    ),
    next: {
      id: 'Potong lapisan ke wilayah dokumen, atau sederhanakan garisnya.',
      en: 'Cut the layer to the region of the document, or simplify its lines.',
    },
  };
}

/** @param detail what the reader said, in its own words */
export function layerFileUnreadable(name: string, detail: string): Problem {
  return {
    code: 'layer-file-unreadable',
    what: { id: `“${name}” tidak dapat dibaca sebagai lapisan.`, en: `“${name}” cannot be read as a layer.` },
    why: {
      id: `Isinya bukan GeoJSON atau GeoPackage yang utuh (${detail}).`,
      en: `It is no sound GeoJSON or GeoPackage (${detail}).`,
    },
    next: {
      id: 'Ekspor lagi lapisannya dari aplikasi SIG sebagai GeoJSON atau GeoPackage.',
      en: 'Export the layer again from your GIS as GeoJSON or GeoPackage.',
    },
  };
}

/** @param skipped layers of a file, one or more */
export function layersInOtherCrs(skipped: readonly OtherLayer[]): Problem {
  const named = skipped.map(({ name, crs }) => `“${name}” (${crs})`).join(', ');
  return {
    code: 'layer-other-crs',
    what: { id: `Tidak dimuat: ${named}.`, en: `Not taken: ${named}.` },
    why: {
      id: 'Sistem koordinatnya tidak dikenal, sehingga tidak dapat diubah menjadi bujur dan lintang.',
      en: 'Their coordinate system is not known, so that it cannot be turned into longitude and latitude.',
    },
    next: {
      id: 'Ekspor lagi dari aplikasi SIG dengan sistem koordinat EPSG:4326 (WGS 84).',
      en: 'Export them again from your GIS with the coordinate system EPSG:4326 (WGS 84).',
    },
  };
}
