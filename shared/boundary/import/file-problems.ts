import type { Problem } from '../../text/problem.ts';
import { says, type Text } from '../../text/text.ts';

/** Why files are not read as boundaries. The document is as it was in every case. */

const getAgain = says(
  () => 'Ambil lagi berkasnya dari pengirim, atau buka dan simpan ulang di QGIS.',
  () => 'Get the file again from who sent it, or open it in QGIS and save it anew.',
);

const formats =
  'Shapefile (ZIP, .shp + .dbf + .shx + .prj), GeoPackage, GeoJSON, TopoJSON, KML/KMZ, FlatGeobuf, GML, MapInfo TAB/MIF';

function problem(code: string, what: Text, why: Text, next: Text): Problem {
  return { code: `boundary-${code}`, what, why, next };
}

export function emptySelection(): Problem {
  return problem(
    'no-file',
    says(
      () => 'Tidak ada berkas yang dipilih.',
      () => 'No file was chosen.',
    ),
    says(
      () => 'Batas wilayah dibaca dari berkas.',
      () => 'Boundaries are read from a file.',
    ),
    says(
      () => `Pilih berkas batas: ${formats}.`,
      () => `Choose a boundary file: ${formats}.`,
    ),
  );
}

export function emptyFile(name: string): Problem {
  return problem(
    'empty',
    says(
      () => `Berkas ${name} kosong.`,
      () => `The file ${name} is empty.`,
    ),
    says(
      () => 'Tidak ada isi yang dapat dibaca.',
      () => 'There is nothing in it to be read.',
    ),
    getAgain,
  );
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1024 / 1024);
}

export function tooLarge(found: number, most: number): Problem {
  return problem(
    'too-large',
    says(
      () => 'Berkas batas ini terlalu besar.',
      () => 'This boundary file is too large.',
    ),
    says(
      (w) =>
        `Isinya ${w.heads(megabytes(found))} MB setelah dibuka; paling banyak ${w.heads(megabytes(most))} MB.`,
      (w) =>
        `It has ${w.heads(megabytes(found))} MB once unpacked; ${w.heads(megabytes(most))} MB is the most.`,
    ),
    says(
      () => 'Ambil bagian wilayah dokumen ini saja, atau sederhanakan batasnya di QGIS.',
      () => "Take this document's region alone, or simplify the boundaries in QGIS.",
    ),
  );
}

export function tooManyFiles(found: number, most: number): Problem {
  return problem(
    'too-many-files',
    says(
      () => 'Berkasnya terlalu banyak.',
      () => 'There are too many files.',
    ),
    says(
      (w) => `Ada ${w.heads(found)} berkas; paling banyak ${w.heads(most)}.`,
      (w) => `There are ${w.heads(found)} files; ${w.heads(most)} is the most.`,
    ),
    says(
      () => 'Pilih berkas-berkas dari satu lapisan saja.',
      () => 'Choose the files of one layer alone.',
    ),
  );
}

/** @param detail what exactly is wrong, technical and untranslated */
export function damagedArchive(name: string, detail: string): Problem {
  return problem(
    'archive-damaged',
    says(
      () => `Arsip ${name} rusak atau terpotong.`,
      () => `The archive ${name} is damaged or cut off.`,
    ),
    says(
      () => `Isinya tidak dapat dibuka (${detail}).`,
      () => `It cannot be unpacked (${detail}).`,
    ),
    getAgain,
  );
}

export function encryptedArchive(name: string): Problem {
  return problem(
    'archive-encrypted',
    says(
      () => `Arsip ${name} dilindungi kata sandi.`,
      () => `The archive ${name} is protected by a password.`,
    ),
    says(
      () => 'Kata sandi tidak diminta di sini.',
      () => 'No password is asked for here.',
    ),
    says(
      () => 'Buka arsipnya dengan kata sandi itu, lalu pilih berkas di dalamnya.',
      () => 'Unpack the archive with that password and choose the files in it.',
    ),
  );
}

/** @param looksLike what the content is, where that can be told */
export function unknownFormat(names: readonly string[], looksLike: Text | null): Problem {
  const list = names.slice(0, 8).join(', ');
  return problem(
    'format-unknown',
    says(
      () => 'Tidak ada berkas batas di antara yang dipilih.',
      () => 'There is no boundary file among those chosen.',
    ),
    looksLike ??
      says(
        () => `Isi ${list} bukan format peta yang dikenal, apa pun akhiran namanya.`,
        () => `The content of ${list} is no map format known here, whatever the name ends in.`,
      ),
    says(
      () => `Pilih salah satu dari: ${formats}.`,
      () => `Choose one of: ${formats}.`,
    ),
  );
}

/** @param missing endings of the files that are not there: `.dbf` */
export function partsMissing(name: string, missing: readonly string[]): Problem {
  const list = missing.join(', ');
  return problem(
    'parts-missing',
    says(
      () => `Berkas ${list} dari ${name} tidak ikut dipilih.`,
      () => `The ${list} file of ${name} was not chosen with it.`,
    ),
    says(
      () =>
        'Satu lapisan terdiri dari beberapa berkas bernama sama: bentuk di satu berkas, kolom di berkas lain.',
      () => 'One layer is several files of the same name: shapes in one, columns in another.',
    ),
    says(
      () => 'Pilih atau letakkan semuanya sekaligus, atau dalam satu ZIP.',
      () => 'Choose or drop all of them at once, or in one ZIP.',
    ),
  );
}

/** @param detail what the reader said, technical and untranslated */
export function damagedFile(name: string, detail: string): Problem {
  return problem(
    'file-damaged',
    says(
      () => `Berkas ${name} rusak, terpotong, atau bukan yang disebut akhiran namanya.`,
      () => `The file ${name} is damaged, cut off, or not what its name says.`,
    ),
    says(
      () => `Pembaca peta menjawab: ${detail}`,
      () => `The map reader answered: ${detail}`,
    ),
    getAgain,
  );
}

/** @param found what the layers hold instead: `Point` */
export function noAreas(name: string, found: readonly string[]): Problem {
  const list = found.join(', ') || '–';
  return problem(
    'no-areas',
    says(
      () => `Berkas ${name} tidak memuat wilayah (poligon).`,
      () => `The file ${name} holds no areas (polygons).`,
    ),
    says(
      () => `Isinya: ${list}. Batas desa adalah poligon.`,
      () => `It holds: ${list}. Boundaries of desa are polygons.`,
    ),
    says(
      () => 'Pilih lapisan poligon; di BIG namanya berakhiran _AR_ (ADMINISTRASIDESA_AR_25K).',
      () => 'Choose the polygon layer; those of BIG have _AR_ in their name (ADMINISTRASIDESA_AR_25K).',
    ),
  );
}

export function noCrs(name: string): Problem {
  return problem(
    'no-crs',
    says(
      () => `Sistem koordinat ${name} tidak diketahui.`,
      () => `The coordinate system of ${name} is not known.`,
    ),
    says(
      () => 'Berkas tidak menyebutnya (pada shapefile: .prj), dan koordinatnya bukan bujur dan lintang.',
      () =>
        'The file does not name it (a shapefile does in its .prj), and its coordinates are no longitudes and latitudes.',
    ),
    says(
      () =>
        'Tunjuk sistem koordinatnya: tanyakan pembuatnya, atau pilih yang menempatkan wilayah di tempatnya.',
      () => 'Say which it is: ask its maker, or choose the one that puts the region where it lies.',
    ),
  );
}

/** @param crs as the file names it */
export function notDegrees(name: string, crs: string): Problem {
  return problem(
    'not-degrees',
    says(
      () => `Koordinat ${name} bukan koordinat ${crs}.`,
      () => `The coordinates of ${name} are not those of ${crs}.`,
    ),
    says(
      () =>
        'Ada yang terletak di luar bumi menurut sistem koordinat itu: berkas menyebut sistem yang salah, atau memuat titik yang rusak.',
      () =>
        'By that coordinate system some lie off the earth: the file names the wrong one, or holds broken points.',
    ),
    says(
      () =>
        'Tunjuk sistem koordinat yang benar. Bila memang bujur dan lintang, tunjuk EPSG:4326: wilayah yang rusak dilewati dan dihitung.',
      () =>
        'Say which coordinate system it really is. If they are longitudes and latitudes, say EPSG:4326: broken areas are passed over and counted.',
    ),
  );
}

export function offEveryMap(name: string, crs: string): Problem {
  return problem(
    'off-every-map',
    says(
      () => `${name} memuat koordinat yang bukan tempat di bumi.`,
      () => `${name} holds coordinates that are no place on earth.`,
    ),
    says(
      () => `Ada angka di atas satu miliar; tidak ada tempat sejauh itu menurut ${crs}.`,
      () => `Some are beyond a thousand million; no place is that far off in ${crs}.`,
    ),
    says(
      () => 'Hapus atau perbaiki titik itu di program pembuatnya, lalu impor lagi.',
      () => 'Remove the point or put it right in the program the file comes from, then import again.',
    ),
  );
}

export function noFeatures(name: string): Problem {
  return problem(
    'no-features',
    says(
      () => `Lapisan ${name} tidak memuat satu wilayah pun.`,
      () => `The layer ${name} holds not one area.`,
    ),
    says(
      () => 'Tidak ada baris dengan poligon yang dapat dipakai.',
      () => 'It has no row with a usable polygon.',
    ),
    says(
      () => 'Pilih lapisan lain, atau ambil lagi berkasnya.',
      () => 'Choose another layer, or get the file again.',
    ),
  );
}

export function tooManyFields(most: number): Problem {
  return problem(
    'too-many-fields',
    says(
      () => 'Lapisan ini memuat terlalu banyak kolom.',
      () => 'This layer has too many columns.',
    ),
    says(
      (w) => `Paling banyak ${w.heads(most)} kolom dibaca, dan lapisan ini memuat lebih dari itu.`,
      (w) => `${w.heads(most)} columns are the most that is read, and this layer has more.`,
    ),
    says(
      () => 'Hapus kolom yang tidak diperlukan di QGIS; cukup kode dan nama desa, kecamatan, dan kabupaten.',
      () => 'Delete the columns not needed in QGIS; code and names of desa, kecamatan and kabupaten will do.',
    ),
  );
}

export function tooManyFeatures(found: number, most: number): Problem {
  return problem(
    'too-many-features',
    says(
      () => 'Lapisan ini memuat terlalu banyak wilayah.',
      () => 'This layer holds too many areas.',
    ),
    says(
      (w) =>
        `Ada ${w.heads(found)}; seluruh Indonesia memuat 83.762 desa, dan paling banyak ${w.heads(most)} dibaca.`,
      (w) =>
        `There are ${w.heads(found)}; all Indonesia has 83,762 desa, and ${w.heads(most)} is the most that is read.`,
    ),
    says(
      () => 'Pilih lapisan batas desa, bukan bidang tanah atau bangunan.',
      () => 'Choose a layer of desa, not of parcels or buildings.',
    ),
  );
}

export function unknownLayer(wanted: string, names: readonly string[]): Problem {
  const list = names.slice(0, 12).join(', ');
  return problem(
    'layer-unknown',
    says(
      () => `Tidak ada lapisan “${wanted}”.`,
      () => `There is no layer “${wanted}”.`,
    ),
    says(
      () => `Lapisan poligon yang ada: ${list}.`,
      () => `Layers of polygons there are: ${list}.`,
    ),
    says(
      () => 'Pilih salah satunya.',
      () => 'Choose one of them.',
    ),
  );
}

export function unknownCrs(wanted: string): Problem {
  return problem(
    'crs-unknown',
    says(
      () => `Sistem koordinat “${wanted}” tidak dikenal.`,
      () => `The coordinate system “${wanted}” is not known.`,
    ),
    says(
      () => 'Sistem koordinat ditulis dengan nomor EPSG: EPSG:32750 untuk UTM zona 50 selatan.',
      () => 'Coordinate systems are written by EPSG number: EPSG:32750 for UTM zone 50 south.',
    ),
    says(
      () => 'Tulis nomor EPSG-nya.',
      () => 'Write its EPSG number.',
    ),
  );
}
