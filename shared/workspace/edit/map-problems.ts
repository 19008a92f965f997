import type { Problem } from '../../text/problem.ts';
import { says } from '../../text/text.ts';

/** What can be wrong with areas, looks of maps, layers, bookmarks and notes that are to be stored. */

/** Larger layers make every save and every undo slow; roads of a whole province are below that. */
export const mostFeatures = 100_000;
export const mostPositions = 2_000_000;

export function invalidColour(value: string): Problem {
  return {
    code: 'colour-invalid',
    what: says(
      () => `Warna "${value}" tidak dikenal.`,
      () => `The colour "${value}" is unknown.`,
    ),
    why: says(
      () => 'Warna ditulis dengan enam angka heksadesimal sesudah tanda pagar, misalnya #0072b2.',
      () => 'Colours are written as six hexadecimal digits after a hash sign, such as #0072b2.',
    ),
    next: says(
      () => 'Pilih warna dari daftar.',
      () => 'Choose a colour from the list.',
    ),
  };
}

export function areaEmpty(): Problem {
  return {
    code: 'area-list-empty',
    what: says(
      () => 'Area tanpa satu desa pun tidak dapat disimpan.',
      () => 'An area without a single desa cannot be saved.',
    ),
    why: says(
      () => 'Tidak ada desa yang tersisa sesudah perubahan ini.',
      () => 'This change leaves no desa in it.',
    ),
    next: says(
      () => 'Pilih sedikitnya satu desa, atau hapus area itu.',
      () => 'Choose at least one desa, or remove the area.',
    ),
  };
}

export function areaTwice(name: string): Problem {
  return {
    code: 'area-twice',
    what: says(
      () => `Area "${name}" disebut dua kali.`,
      () => `The area "${name}" is named twice.`,
    ),
    why: says(
      () => 'Satu area tidak dapat disimpan dan dihapus, atau disimpan dua kali, dalam satu langkah.',
      () => 'One step cannot save an area twice, or save and remove it.',
    ),
    next: says(
      () => 'Sebut setiap area satu kali.',
      () => 'Name each area once.',
    ),
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
    what: says(
      () => `Tampilan peta tidak dapat disimpan: ${id}.`,
      () => `The look of the map cannot be stored: ${en}.`,
    ),
    why: says(
      () => 'Peta memakai 2 sampai 7 kelas; batas kelas menaik, satu lebih banyak daripada kelasnya.',
      () => 'Maps have 2 to 7 classes; class limits ascend, and there is one more than there are classes.',
    ),
    next: says(
      () => 'Perbaiki bagian itu, atau kembali ke tampilan bawaan.',
      () => 'Put that part right, or go back to the look it had.',
    ),
  };
}

export function layerEmpty(): Problem {
  return {
    code: 'layer-empty',
    what: says(
      () => 'Lapisan itu tidak memuat apa pun yang dapat digambar.',
      () => 'The layer has nothing that could be drawn.',
    ),
    why: says(
      () => 'Tidak ada titik, garis, atau bidang di dalamnya.',
      () => 'There are no points, lines or areas in it.',
    ),
    next: says(
      () => 'Pilih berkas atau lapisan lain.',
      () => 'Choose another file or layer.',
    ),
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
    why: says(
      () => 'Koordinatnya bukan bujur −180 sampai 180 dan lintang −90 sampai 90, atau titiknya kurang.',
      () => 'Its coordinates are no longitudes of −180 to 180 and latitudes of −90 to 90, or too few.',
    ),
    next: says(
      () => 'Ubah koordinat berkas itu ke WGS 84 (EPSG:4326), bujur lebih dahulu.',
      () => 'Convert the coordinates of the file to WGS 84 (EPSG:4326), longitude first.',
    ),
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
    next: says(
      () => 'Potong lapisan itu ke wilayah dokumen, atau sederhanakan garisnya.',
      () => 'Cut the layer to the region of the document, or simplify its lines.',
    ),
  };
}

export function boundsInvalid(bounds: readonly number[]): Problem {
  return {
    code: 'bookmark-invalid',
    what: says(
      () => `Tampilan peta itu tidak dapat disimpan (${bounds.join('; ')}).`,
      () => `That view of the map cannot be kept (${bounds.join('; ')}).`,
    ),
    why: says(
      () => 'Batas barat, selatan, timur, utara harus berupa derajat di bumi dan mempunyai luas.',
      () => 'West, south, east and north have to be degrees on earth, with something between them.',
    ),
    next: says(
      () => 'Perbesar peta ke tempat yang dimaksud, lalu simpan lagi.',
      () => 'Zoom to the place you mean and keep it again.',
    ),
  };
}
