import type { Problem } from '../../text/problem.ts';
import { says, type Text } from '../../text/text.ts';

/** Why files are not read as boundaries. The document is as it was in every case. */

const getAgain = {
  id: 'Ambil lagi berkasnya dari pengirim, atau buka dan simpan ulang di QGIS.',
  en: 'Get the file again from who sent it, or open it in QGIS and save it anew.',
};

const formats =
  'Shapefile (ZIP, .shp + .dbf + .shx + .prj), GeoPackage, GeoJSON, TopoJSON, KML/KMZ, FlatGeobuf, GML, MapInfo TAB/MIF';

function problem(code: string, what: Text, why: Text, next: Text): Problem {
  return { code: `boundary-${code}`, what, why, next };
}

export function emptySelection(): Problem {
  return problem(
    'no-file',
    { id: 'Tidak ada berkas yang dipilih.', en: 'No file was chosen.' },
    { id: 'Batas wilayah dibaca dari berkas.', en: 'Boundaries are read from a file.' },
    { id: `Pilih berkas batas: ${formats}.`, en: `Choose a boundary file: ${formats}.` },
  );
}

export function emptyFile(name: string): Problem {
  return problem(
    'empty',
    { id: `Berkas ${name} kosong.`, en: `The file ${name} is empty.` },
    { id: 'Tidak ada isi yang dapat dibaca.', en: 'There is nothing in it to be read.' },
    getAgain,
  );
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

export function tooLarge(found: number, most: number): Problem {
  return problem(
    'too-large',
    { id: 'Berkas batas ini terlalu besar.', en: 'This boundary file is too large.' },
    says(
      (w) =>
        `Isinya ${w.heads(megabytes(found))} MB setelah dibuka; paling banyak ${w.heads(megabytes(most))} MB.`,
      (w) =>
        `It has ${w.heads(megabytes(found))} MB once unpacked; ${w.heads(megabytes(most))} MB is the most.`,
    ),
    {
      id: 'Ambil bagian wilayah dokumen ini saja, atau sederhanakan batasnya di QGIS.',
      en: "Take this document's region alone, or simplify the boundaries in QGIS.",
    },
  );
}

export function tooManyFiles(found: number, most: number): Problem {
  return problem(
    'too-many-files',
    { id: 'Berkasnya terlalu banyak.', en: 'There are too many files.' },
    says(
      (w) => `Ada ${w.heads(found)} berkas; paling banyak ${w.heads(most)}.`,
      (w) => `There are ${w.heads(found)} files; ${w.heads(most)} is the most.`,
    ),
    { id: 'Pilih berkas-berkas dari satu lapisan saja.', en: 'Choose the files of one layer alone.' },
  );
}

/** @param detail what exactly is wrong, technical and untranslated */
export function damagedArchive(name: string, detail: string): Problem {
  return problem(
    'archive-damaged',
    { id: `Arsip ${name} rusak atau terpotong.`, en: `The archive ${name} is damaged or cut off.` },
    { id: `Isinya tidak dapat dibuka (${detail}).`, en: `It cannot be unpacked (${detail}).` },
    getAgain,
  );
}

export function encryptedArchive(name: string): Problem {
  return problem(
    'archive-encrypted',
    { id: `Arsip ${name} dilindungi kata sandi.`, en: `The archive ${name} is protected by a password.` },
    { id: 'Kata sandi tidak diminta di sini.', en: 'No password is asked for here.' },
    {
      id: 'Buka arsipnya dengan kata sandi itu, lalu pilih berkas di dalamnya.',
      en: 'Unpack the archive with that password and choose the files in it.',
    },
  );
}

/** @param looksLike what the content is, where that can be told */
export function unknownFormat(names: readonly string[], looksLike: Text | null): Problem {
  const list = names.slice(0, 8).join(', ');
  return problem(
    'format-unknown',
    {
      id: 'Tidak ada berkas batas di antara yang dipilih.',
      en: 'There is no boundary file among those chosen.',
    },
    looksLike ?? {
      id: `Isi ${list} bukan format peta yang dikenal, apa pun akhiran namanya.`,
      en: `The content of ${list} is no map format known here, whatever the name ends in.`,
    },
    { id: `Pilih salah satu dari: ${formats}.`, en: `Choose one of: ${formats}.` },
  );
}

/** @param missing endings of the files that are not there: `.dbf` */
export function partsMissing(name: string, missing: readonly string[]): Problem {
  const list = missing.join(', ');
  return problem(
    'parts-missing',
    {
      id: `Berkas ${list} dari ${name} tidak ikut dipilih.`,
      en: `The ${list} file of ${name} was not chosen with it.`,
    },
    {
      id: 'Satu lapisan terdiri dari beberapa berkas bernama sama: bentuk di satu berkas, kolom di berkas lain.',
      en: 'One layer is several files of the same name: shapes in one, columns in another.',
    },
    {
      id: 'Pilih atau letakkan semuanya sekaligus, atau dalam satu ZIP.',
      en: 'Choose or drop all of them at once, or in one ZIP.',
    },
  );
}

/** @param detail what the reader said, technical and untranslated */
export function damagedFile(name: string, detail: string): Problem {
  return problem(
    'file-damaged',
    {
      id: `Berkas ${name} rusak, terpotong, atau bukan yang disebut akhiran namanya.`,
      en: `The file ${name} is damaged, cut off, or not what its name says.`,
    },
    { id: `Pembaca peta menjawab: ${detail}`, en: `The map reader answered: ${detail}` },
    getAgain,
  );
}

/** @param found what the layers hold instead: `Point` */
export function noAreas(name: string, found: readonly string[]): Problem {
  const list = found.join(', ') || '–';
  return problem(
    'no-areas',
    {
      id: `Berkas ${name} tidak memuat wilayah (poligon).`,
      en: `The file ${name} holds no areas (polygons).`,
    },
    {
      id: `Isinya: ${list}. Batas desa adalah poligon.`,
      en: `It holds: ${list}. Boundaries of desa are polygons.`,
    },
    {
      id: 'Pilih lapisan poligon; di BIG namanya berakhiran _AR_ (ADMINISTRASIDESA_AR_25K).',
      en: 'Choose the polygon layer; those of BIG have _AR_ in their name (ADMINISTRASIDESA_AR_25K).',
    },
  );
}

export function noCrs(name: string): Problem {
  return problem(
    'no-crs',
    { id: `Sistem koordinat ${name} tidak diketahui.`, en: `The coordinate system of ${name} is not known.` },
    {
      id: 'Berkas tidak menyebutnya (pada shapefile: .prj), dan koordinatnya bukan bujur dan lintang.',
      en: 'The file does not name it (a shapefile does in its .prj), and its coordinates are no longitudes and latitudes.',
    },
    {
      id: 'Tunjuk sistem koordinatnya: tanyakan pembuatnya, atau pilih yang menempatkan wilayah di tempatnya.',
      en: 'Say which it is: ask its maker, or choose the one that puts the region where it lies.',
    },
  );
}

/** @param crs as the file names it */
export function notDegrees(name: string, crs: string): Problem {
  return problem(
    'not-degrees',
    {
      id: `Koordinat ${name} bukan koordinat ${crs}.`,
      en: `The coordinates of ${name} are not those of ${crs}.`,
    },
    {
      id: 'Ada yang terletak di luar bumi menurut sistem koordinat itu: berkas menyebut sistem yang salah, atau memuat titik yang rusak.',
      en: 'By that coordinate system some lie off the earth: the file names the wrong one, or holds broken points.',
    },
    {
      id: 'Tunjuk sistem koordinat yang benar. Bila memang bujur dan lintang, tunjuk EPSG:4326: wilayah yang rusak dilewati dan dihitung.',
      en: 'Say which coordinate system it really is. If they are longitudes and latitudes, say EPSG:4326: broken areas are passed over and counted.',
    },
  );
}

export function offEveryMap(name: string, crs: string): Problem {
  return problem(
    'off-every-map',
    {
      id: `${name} memuat koordinat yang bukan tempat di bumi.`,
      en: `${name} holds coordinates that are no place on earth.`,
    },
    {
      id: `Ada angka di atas satu miliar; tidak ada tempat sejauh itu menurut ${crs}.`,
      en: `Some are beyond a thousand million; no place is that far off in ${crs}.`,
    },
    {
      id: 'Hapus atau perbaiki titik itu di program pembuatnya, lalu impor lagi.',
      en: 'Remove the point or put it right in the program the file comes from, then import again.',
    },
  );
}

export function noFeatures(name: string): Problem {
  return problem(
    'no-features',
    { id: `Lapisan ${name} tidak memuat satu wilayah pun.`, en: `The layer ${name} holds not one area.` },
    { id: 'Tidak ada baris dengan poligon yang dapat dipakai.', en: 'It has no row with a usable polygon.' },
    {
      id: 'Pilih lapisan lain, atau ambil lagi berkasnya.',
      en: 'Choose another layer, or get the file again.',
    },
  );
}

export function tooManyFields(most: number): Problem {
  return problem(
    'too-many-fields',
    { id: 'Lapisan ini memuat terlalu banyak kolom.', en: 'This layer has too many columns.' },
    says(
      (w) => `Paling banyak ${w.heads(most)} kolom dibaca, dan lapisan ini memuat lebih dari itu.`,
      (w) => `${w.heads(most)} columns are the most that is read, and this layer has more.`,
    ),
    {
      id: 'Hapus kolom yang tidak diperlukan di QGIS; cukup kode dan nama desa, kecamatan, dan kabupaten.',
      en: 'Delete the columns not needed in QGIS; code and names of desa, kecamatan and kabupaten will do.',
    },
  );
}

export function tooManyFeatures(found: number, most: number): Problem {
  return problem(
    'too-many-features',
    { id: 'Lapisan ini memuat terlalu banyak wilayah.', en: 'This layer holds too many areas.' },
    says(
      (w) =>
        `Ada ${w.heads(found)}; seluruh Indonesia memuat 83.762 desa, dan paling banyak ${w.heads(most)} dibaca.`,
      (w) =>
        `There are ${w.heads(found)}; all Indonesia has 83,762 desa, and ${w.heads(most)} is the most that is read.`,
    ),
    {
      id: 'Pilih lapisan batas desa, bukan bidang tanah atau bangunan.',
      en: 'Choose a layer of desa, not of parcels or buildings.',
    },
  );
}

export function unknownLayer(wanted: string, names: readonly string[]): Problem {
  const list = names.slice(0, 12).join(', ');
  return problem(
    'layer-unknown',
    { id: `Tidak ada lapisan “${wanted}”.`, en: `There is no layer “${wanted}”.` },
    { id: `Lapisan poligon yang ada: ${list}.`, en: `Layers of polygons there are: ${list}.` },
    { id: 'Pilih salah satunya.', en: 'Choose one of them.' },
  );
}

export function unknownCrs(wanted: string): Problem {
  return problem(
    'crs-unknown',
    {
      id: `Sistem koordinat “${wanted}” tidak dikenal.`,
      en: `The coordinate system “${wanted}” is not known.`,
    },
    {
      id: 'Sistem koordinat ditulis dengan nomor EPSG: EPSG:32750 untuk UTM zona 50 selatan.',
      en: 'Coordinate systems are written by EPSG number: EPSG:32750 for UTM zone 50 south.',
    },
    { id: 'Tulis nomor EPSG-nya.', en: 'Write its EPSG number.' },
  );
}
