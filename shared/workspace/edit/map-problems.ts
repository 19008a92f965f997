import type { Problem } from '../../text/problem.ts';
import { says } from '../../text/text.ts';

/** What can be wrong with areas, looks of maps, layers, bookmarks and notes that are to be stored. */

/** Larger layers make every save and every undo slow; roads of a whole province are below that. */
export const mostFeatures = 100_000;
export const mostPositions = 2_000_000;

export function invalidColour(value: string): Problem {
  return {
    code: 'colour-invalid',
    what: { id: `Warna "${value}" tidak dikenal.`, en: `The colour "${value}" is unknown.` },
    why: {
      id: 'Warna ditulis dengan enam angka heksadesimal sesudah tanda pagar, misalnya #0072b2.',
      en: 'Colours are written as six hexadecimal digits after a hash sign, such as #0072b2.',
    },
    next: { id: 'Pilih warna dari daftar.', en: 'Choose a colour from the list.' },
  };
}

export function areaEmpty(): Problem {
  return {
    code: 'area-list-empty',
    what: {
      id: 'Area tanpa satu desa pun tidak dapat disimpan.',
      en: 'An area without a single desa cannot be saved.',
    },
    why: {
      id: 'Tidak ada desa yang tersisa sesudah perubahan ini.',
      en: 'This change leaves no desa in it.',
    },
    next: {
      id: 'Pilih sedikitnya satu desa, atau hapus area itu.',
      en: 'Choose at least one desa, or remove the area.',
    },
  };
}

export function areaTwice(name: string): Problem {
  return {
    code: 'area-twice',
    what: { id: `Area "${name}" disebut dua kali.`, en: `The area "${name}" is named twice.` },
    why: {
      id: 'Satu area tidak dapat disimpan dan dihapus, atau disimpan dua kali, dalam satu langkah.',
      en: 'One step cannot save an area twice, or save and remove it.',
    },
    next: { id: 'Sebut setiap area satu kali.', en: 'Name each area once.' },
  };
}

const styleParts = {
  method: ['cara pembagian kelas', 'the way classes are made'],
  classes: ['jumlah kelas', 'the number of classes'],
  breaks: ['batas kelas', 'the class limits'],
  palette: ['palet warna', 'the palette'],
} as const;

export function styleInvalid(part: keyof typeof styleParts): Problem {
  const [id, en] = styleParts[part];
  return {
    code: 'style-invalid',
    what: {
      id: `Tampilan peta tidak dapat disimpan: ${id}.`,
      en: `The look of the map cannot be stored: ${en}.`,
    },
    why: {
      id: 'Peta memakai 2 sampai 7 kelas; batas kelas menaik, satu lebih banyak daripada kelasnya.',
      en: 'Maps have 2 to 7 classes; class limits ascend, and there is one more than there are classes.',
    },
    next: {
      id: 'Perbaiki bagian itu, atau kembali ke tampilan bawaan.',
      en: 'Put that part right, or go back to the look it had.',
    },
  };
}

export function layerEmpty(): Problem {
  return {
    code: 'layer-empty',
    what: {
      id: 'Lapisan itu tidak memuat apa pun yang dapat digambar.',
      en: 'The layer has nothing that could be drawn.',
    },
    why: {
      id: 'Tidak ada titik, garis, atau bidang di dalamnya.',
      en: 'There are no points, lines or areas in it.',
    },
    next: { id: 'Pilih berkas atau lapisan lain.', en: 'Choose another file or layer.' },
  };
}

/** @param feature its number in the file, from 1 */
export function layerNotOnEarth(feature: number): Problem {
  return {
    code: 'layer-not-on-earth',
    what: says(
      (w) => `Fitur ke-${w.heads(feature)} tidak dapat digambar di peta.`,
      (w) => `Feature ${w.heads(feature)} cannot be drawn on the map.`,
    ),
    why: {
      id: 'Koordinatnya bukan bujur −180 sampai 180 dan lintang −90 sampai 90, atau titiknya kurang.',
      en: 'Its coordinates are no longitudes of −180 to 180 and latitudes of −90 to 90, or too few.',
    },
    next: {
      id: 'Ubah koordinat berkas itu ke WGS 84 (EPSG:4326), bujur lebih dahulu.',
      en: 'Convert the coordinates of the file to WGS 84 (EPSG:4326), longitude first.',
    },
  };
}

export function layerTooLarge(features: number, positions: number): Problem {
  return {
    code: 'layer-too-large',
    what: says(
      (w) => `Lapisan itu terlalu besar: ${w.heads(features)} fitur, ${w.heads(positions)} titik.`,
      (w) => `The layer is too large: ${w.heads(features)} features, ${w.heads(positions)} positions.`,
    ),
    why: says(
      (w) =>
        `Dokumen menampung ${w.heads(mostFeatures)} fitur dan ${w.heads(mostPositions)} titik tiap lapisan.`,
      (w) =>
        `A document holds ${w.heads(mostFeatures)} features and ${w.heads(mostPositions)} positions a layer.`,
    ),
    next: {
      id: 'Potong lapisan itu ke wilayah dokumen, atau sederhanakan garisnya.',
      en: 'Cut the layer to the region of the document, or simplify its lines.',
    },
  };
}

export function boundsInvalid(bounds: readonly number[]): Problem {
  return {
    code: 'bookmark-invalid',
    what: {
      id: `Tampilan peta itu tidak dapat disimpan (${bounds.join('; ')}).`,
      en: `That view of the map cannot be kept (${bounds.join('; ')}).`,
    },
    why: {
      id: 'Batas barat, selatan, timur, utara harus berupa derajat di bumi dan mempunyai luas.',
      en: 'West, south, east and north have to be degrees on earth, with something between them.',
    },
    next: {
      id: 'Perbesar peta ke tempat yang dimaksud, lalu simpan lagi.',
      en: 'Zoom to the place you mean and keep it again.',
    },
  };
}
