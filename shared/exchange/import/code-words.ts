import { assertNever } from '../../text/problem.ts';
import { says, type Text } from '../../text/text.ts';
import type { CodeDamage, CodeRepair } from './code.ts';

/** How a code was put right. @param from as it stands in the table */
export function repaired(repair: CodeRepair, from: string): Text {
  switch (repair) {
    case 'dots-added':
      return says(
        () => `Kode ${from} ditulis tanpa titik; titiknya ditambahkan.`,
        () => `The code ${from} was written without dots; they were put in.`,
      );
    case 'zeros-added':
      return says(
        () => `Kode ${from} kehilangan nol di depan, seperti dilakukan lembar kerja; nolnya dikembalikan.`,
        () => `The code ${from} had lost leading zeros, as happens in spreadsheets; they were put back.`,
      );
    case 'decimals-removed':
      return says(
        () => `Kode ${from} disimpan sebagai angka desimal; “.0” dibuang.`,
        () => `The code ${from} was stored as a decimal number; “.0” was removed.`,
      );
    case 'separators-removed':
      return says(
        () => `Kode ${from} memuat pemisah ribuan; pemisahnya dibuang.`,
        () => `The code ${from} had thousands separators; they were removed.`,
      );
    case 'exponent-undone':
      return says(
        () => `Kode ${from} ditulis sebagai angka ilmiah; semua angkanya masih ada.`,
        () => `The code ${from} was written as a scientific number; all its digits were still there.`,
      );
    default:
      return assertNever(repair);
  }
}

/** Why a code cannot be put right. @param from as it stands in the table */
export function damaged(damage: CodeDamage, from: string): Text {
  switch (damage) {
    case 'exponent':
      return says(
        () => `Kode ${from} diubah lembar kerja menjadi angka ilmiah dan sebagian angkanya hilang.`,
        () => `A spreadsheet turned the code into ${from}, and some of its digits are lost.`,
      );
    case 'date':
      return says(
        () => `Kode diubah lembar kerja menjadi tanggal (${from}) dan tidak dapat dipulihkan.`,
        () => `A spreadsheet turned the code into a date (${from}), and it cannot be restored.`,
      );
    case 'rounded':
      return says(
        () => `${from} lebih dari 15 angka dan berakhir nol: lembar kerja membulatkannya.`,
        () => `${from} has more than 15 digits and ends in 0: a spreadsheet rounded it.`,
      );
    case 'length':
      return says(
        () => `${from} bukan kode desa: kode desa sepuluh angka, misalnya 63.11.01.2001.`,
        () => `${from} is no code of a desa, which has ten digits, such as 63.11.01.2001.`,
      );
    case 'not-a-code':
      return says(
        () => `“${from}” bukan kode wilayah.`,
        () => `“${from}” is no region code.`,
      );
    case 'upper-level':
      return says(
        () => `${from} adalah kode di atas desa; angkanya diperlukan per desa.`,
        () => `${from} is the code of a region above desa; figures are needed per desa.`,
      );
    case 'bps':
      return says(
        () => `Kode ${from} menurut BPS, penomoran yang lain dari Kemendagri; dicocokkan menurut nama.`,
        () => `The code ${from} is of BPS, another numbering than Kemendagri's; the name decides.`,
      );
    default:
      return assertNever(damage);
  }
}
