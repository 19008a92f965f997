import type { Problem } from '../text/problem.ts';
import { says } from '../text/text.ts';

/** Why a file is not taken as a basemap. The map stays as it was in every case. */

const otherFile = {
  id: 'Pilih berkas MBTiles atau PMTiles versi 3, atau buat lagi berkasnya.',
  en: 'Choose an MBTiles file or a PMTiles file of version 3, or make the file again.',
};

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}

/** @param detail what the reader said, in its own words */
export function tilesUnknown(name: string, detail: string): Problem {
  return {
    code: 'tiles-unknown',
    what: { id: `“${name}” bukan berkas peta dasar.`, en: `“${name}” is no basemap file.` },
    why: {
      id: `Isinya bukan petak MBTiles atau PMTiles (${detail}).`,
      en: `It does not hold tiles as MBTiles or PMTiles (${detail}).`,
    },
    next: otherFile,
  };
}

export function tilesEmpty(name: string): Problem {
  return {
    code: 'tiles-empty',
    what: { id: `“${name}” kosong.`, en: `“${name}” is empty.` },
    why: {
      id: 'Berkas itu tidak berisi satu petak peta pun.',
      en: 'The file does not hold a single map tile.',
    },
    next: otherFile,
  };
}

export function tilesDamaged(name: string, detail: string): Problem {
  return {
    code: 'tiles-damaged',
    what: { id: `“${name}” rusak atau tidak utuh.`, en: `“${name}” is damaged or incomplete.` },
    why: {
      id: `Berkasnya tidak dapat dibaca sebagai peta dasar (${detail}).`,
      en: `It cannot be read as a basemap (${detail}).`,
    },
    next: {
      id: 'Salin lagi berkasnya dari sumbernya; salinan yang terputus sering terpotong.',
      en: 'Copy the file from its source again; copies that were interrupted are often cut short.',
    },
  };
}

export function mbtilesTooLarge(name: string, bytes: number, most: number): Problem {
  return {
    code: 'mbtiles-too-large',
    what: says(
      (w) => `“${name}” terlalu besar sebagai MBTiles: ${w.heads(megabytes(bytes))} MB.`,
      (w) => `“${name}” is too large as MBTiles: ${w.heads(megabytes(bytes))} MB.`,
    ),
    why: says(
      (w) =>
        `MBTiles dimuat seluruhnya ke memori, sampai ${w.heads(megabytes(most))} MB. PMTiles dibaca sebagian-sebagian, berapa pun besarnya.`,
      (w) =>
        `MBTiles are loaded into memory whole, up to ${w.heads(megabytes(most))} MB. PMTiles are read part by part, whatever their size.`,
    ),
    next: {
      id: 'Ubah menjadi PMTiles dengan perintah “pmtiles convert”, atau potong ke wilayah dokumen.',
      en: 'Turn it into PMTiles by the command “pmtiles convert”, or cut it to the region of the document.',
    },
  };
}

/** @param how the packing or kind of tiles, as the file names it */
export function tilesPacked(name: string, how: string): Problem {
  return {
    code: 'tiles-packed',
    what: {
      id: `Petak di dalam “${name}” tidak dapat dibuka.`,
      en: `The tiles in “${name}” cannot be unpacked.`,
    },
    why: {
      id: `Petaknya berjenis ${how}; yang dapat dibaca PNG, JPEG, WebP, dan vektor (MVT) dengan gzip.`,
      en: `They are ${how}; what can be read is PNG, JPEG, WebP and vector tiles (MVT) packed by gzip.`,
    },
    next: otherFile,
  };
}
