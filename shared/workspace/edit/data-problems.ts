import { builtInMeasures } from '../../allocation/rule.ts';
import type { Problem } from '../../text/problem.ts';
import { says } from '../../text/text.ts';

/** What can be wrong with rates, columns of figures, and governments that are to be stored. */

/** @param kind which of them, and thereby the code of the problem */
export function invalidField(
  kind: 'rates' | 'column' | 'government',
  field: string,
  value: unknown,
): Problem {
  const [id, en] = {
    rates: ['Tabel tarif', 'The rate table'],
    column: ['Kolom data', 'The column'],
    government: ['Data pemerintah daerah', 'The government'],
  }[kind] as [string, string];
  const shown = value === undefined ? '' : ` (${JSON.stringify(value)})`;
  return {
    code: `${kind}-invalid`,
    what: says(
      () => `${id} tidak dapat disimpan: ${field}${shown}.`,
      () => `${en} cannot be stored: ${field}${shown}.`,
    ),
    why: says(
      () =>
        'Orang dan rupiah adalah bilangan bulat mulai 0, persen dan nilai adalah angka, bulan ditulis 2026-05.',
      () =>
        'People and rupiah are whole numbers from 0, percentages and figures are numbers, months read 2026-05.',
    ),
    next: says(
      () => 'Perbaiki bagian itu, atau kosongkan bila tidak ada data.',
      () => 'Put that part right, or leave it empty where there is no data.',
    ),
  };
}

/** Two lines of a rate table say the same thing of the same time. */
export function ratesTwice(line: string): Problem {
  return {
    code: 'rates-twice',
    what: says(
      () => `Tabel tarif memuat baris yang sama dua kali: ${line}.`,
      () => `The rate table has one line twice: ${line}.`,
    ),
    why: says(
      () => 'Iuran tidak dapat dihitung bila dua baris berlaku untuk hal yang sama sejak bulan yang sama.',
      () => 'A contribution cannot be computed where two lines hold for the same thing from the same month.',
    ),
    next: says(
      () => 'Hapus salah satu, atau ubah bulan mulainya.',
      () => 'Remove one of them, or change the month it begins.',
    ),
  };
}

export function reservedColumn(name: string): Problem {
  const reserved = builtInMeasures.join(', ');
  return {
    code: 'column-reserved',
    what: says(
      () => `Kolom tidak dapat dinamai “${name}”.`,
      () => `A column cannot be named “${name}”.`,
    ),
    why: says(
      () => `Nama ${reserved} dipakai untuk angka bawaan tiap desa.`,
      () => `The names ${reserved} stand for the figures every desa has.`,
    ),
    next: says(
      () => 'Pilih nama lain.',
      () => 'Choose another name.',
    ),
  };
}

export function governmentLevel(code: string): Problem {
  return {
    code: 'government-level',
    what: says(
      () => `${code} bukan kode provinsi atau kabupaten/kota.`,
      () => `${code} is not the code of a provinsi or kabupaten/kota.`,
    ),
    why: says(
      () => 'Yang dipantau adalah pemerintah provinsi dan kabupaten/kota.',
      () => 'What is watched are the governments of provinsi and kabupaten/kota.',
    ),
    next: says(
      () => 'Pakai kode Kemendagri dua atau empat angka, misalnya 63 atau 63.11.',
      () => 'Use the Kemendagri code of two or four digits, such as 63 or 63.11.',
    ),
  };
}

/** @param count figures that would be replaced unasked */
export function figuresThere(count: number): Problem {
  return {
    code: 'figures-there',
    what: says(
      (w) => `${w.heads(count)} angka sudah ada di dokumen dan berbeda; tidak ada yang diubah.`,
      (w) => `${w.heads(count)} figures are in the document already and differ; nothing was changed.`,
    ),
    why: says(
      () => 'Angka lama tidak ditimpa tanpa diminta.',
      () => 'Old figures are not overwritten unasked.',
    ),
    next: says(
      () => 'Pilih untuk mengganti angka lama, atau ambil hanya yang belum ada.',
      () => 'Choose to replace the old figures, or take only those that are missing.',
    ),
  };
}

export function yearUnknown(year: number, years: readonly number[]): Problem {
  return {
    code: 'year-unknown',
    what: says(
      () => `Dokumen ini tidak memuat angka tahun ${year}.`,
      () => `The document has no figures of ${year}.`,
    ),
    why: says(
      () => `Tahun yang ada: ${years.join(', ') || '–'}.`,
      () => `The years there are: ${years.join(', ') || '–'}.`,
    ),
    next: says(
      () => 'Pilih salah satunya, atau impor tabel tahun itu.',
      () => 'Choose one of them, or import a table of that year.',
    ),
  };
}
