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
    what: {
      id: `${id} tidak dapat disimpan: ${field}${shown}.`,
      en: `${en} cannot be stored: ${field}${shown}.`,
    },
    why: {
      id: 'Orang dan rupiah adalah bilangan bulat mulai 0, persen dan nilai adalah angka, bulan ditulis 2026-05.',
      en: 'People and rupiah are whole numbers from 0, percentages and figures are numbers, months read 2026-05.',
    },
    next: {
      id: 'Perbaiki bagian itu, atau kosongkan bila tidak ada data.',
      en: 'Put that part right, or leave it empty where there is no data.',
    },
  };
}

/** Two lines of a rate table say the same thing of the same time. */
export function ratesTwice(line: string): Problem {
  return {
    code: 'rates-twice',
    what: {
      id: `Tabel tarif memuat baris yang sama dua kali: ${line}.`,
      en: `The rate table has one line twice: ${line}.`,
    },
    why: {
      id: 'Iuran tidak dapat dihitung bila dua baris berlaku untuk hal yang sama sejak bulan yang sama.',
      en: 'A contribution cannot be computed where two lines hold for the same thing from the same month.',
    },
    next: {
      id: 'Hapus salah satu, atau ubah bulan mulainya.',
      en: 'Remove one of them, or change the month it begins.',
    },
  };
}

export function reservedColumn(name: string): Problem {
  const reserved = builtInMeasures.join(', ');
  return {
    code: 'column-reserved',
    what: { id: `Kolom tidak dapat dinamai “${name}”.`, en: `A column cannot be named “${name}”.` },
    why: {
      id: `Nama ${reserved} dipakai untuk angka bawaan tiap desa.`,
      en: `The names ${reserved} stand for the figures every desa has.`,
    },
    next: { id: 'Pilih nama lain.', en: 'Choose another name.' },
  };
}

export function governmentLevel(code: string): Problem {
  return {
    code: 'government-level',
    what: {
      id: `${code} bukan kode provinsi atau kabupaten/kota.`,
      en: `${code} is not the code of a provinsi or kabupaten/kota.`,
    },
    why: {
      id: 'Yang dipantau adalah pemerintah provinsi dan kabupaten/kota.',
      en: 'What is watched are the governments of provinsi and kabupaten/kota.',
    },
    next: {
      id: 'Pakai kode Kemendagri dua atau empat angka, misalnya 63 atau 63.11.',
      en: 'Use the Kemendagri code of two or four digits, such as 63 or 63.11.',
    },
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
    why: { id: 'Angka lama tidak ditimpa tanpa diminta.', en: 'Old figures are not overwritten unasked.' },
    next: {
      id: 'Pilih untuk mengganti angka lama, atau ambil hanya yang belum ada.',
      en: 'Choose to replace the old figures, or take only those that are missing.',
    },
  };
}

export function yearUnknown(year: number, years: readonly number[]): Problem {
  return {
    code: 'year-unknown',
    what: {
      id: `Dokumen ini tidak memuat angka tahun ${year}.`,
      en: `The document has no figures of ${year}.`,
    },
    why: {
      id: `Tahun yang ada: ${years.join(', ') || '–'}.`,
      en: `The years there are: ${years.join(', ') || '–'}.`,
    },
    next: {
      id: 'Pilih salah satunya, atau impor tabel tahun itu.',
      en: 'Choose one of them, or import a table of that year.',
    },
  };
}
