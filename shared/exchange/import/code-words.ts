import { assertNever } from '../../text/problem.ts';
import { type Text } from '../../text/text.ts';
import type { CodeDamage, CodeRepair } from './code.ts';

/** How a code was put right. @param from as it stands in the table */
export function repaired(repair: CodeRepair, from: string): Text {
  switch (repair) {
    case 'dots-added':
      return {
        id: `Kode ${from} ditulis tanpa titik; titiknya ditambahkan.`,
        en: `The code ${from} was written without dots; they were put in.`,
      };
    case 'zeros-added':
      return {
        id: `Kode ${from} kehilangan nol di depan, seperti dilakukan lembar kerja; nolnya dikembalikan.`,
        en: `The code ${from} had lost leading zeros, as happens in spreadsheets; they were put back.`,
      };
    case 'decimals-removed':
      return {
        id: `Kode ${from} disimpan sebagai angka desimal; “.0” dibuang.`,
        en: `The code ${from} was stored as a decimal number; “.0” was removed.`,
      };
    case 'separators-removed':
      return {
        id: `Kode ${from} memuat pemisah ribuan; pemisahnya dibuang.`,
        en: `The code ${from} had thousands separators; they were removed.`,
      };
    case 'exponent-undone':
      return {
        id: `Kode ${from} ditulis sebagai angka ilmiah; semua angkanya masih ada.`,
        en: `The code ${from} was written as a scientific number; all its digits were still there.`,
      };
    default:
      return assertNever(repair);
  }
}

/** Why a code cannot be put right. @param from as it stands in the table */
export function damaged(damage: CodeDamage, from: string): Text {
  switch (damage) {
    case 'exponent':
      return {
        id: `Kode ${from} diubah lembar kerja menjadi angka ilmiah dan sebagian angkanya hilang.`,
        en: `A spreadsheet turned the code into ${from}, and some of its digits are lost.`,
      };
    case 'date':
      return {
        id: `Kode diubah lembar kerja menjadi tanggal (${from}) dan tidak dapat dipulihkan.`,
        en: `A spreadsheet turned the code into a date (${from}), and it cannot be restored.`,
      };
    case 'rounded':
      return {
        id: `${from} lebih dari 15 angka dan berakhir nol: lembar kerja membulatkannya.`,
        en: `${from} has more than 15 digits and ends in 0: a spreadsheet rounded it.`,
      };
    case 'length':
      return {
        id: `${from} bukan kode desa: kode desa sepuluh angka, misalnya 63.11.01.2001.`,
        en: `${from} is no code of a desa, which has ten digits, such as 63.11.01.2001.`,
      };
    case 'not-a-code':
      return { id: `“${from}” bukan kode wilayah.`, en: `“${from}” is no region code.` };
    case 'upper-level':
      return {
        id: `${from} adalah kode di atas desa; angkanya diperlukan per desa.`,
        en: `${from} is the code of a region above desa; figures are needed per desa.`,
      };
    case 'bps':
      return {
        id: `Kode ${from} menurut BPS, penomoran yang lain dari Kemendagri; dicocokkan menurut nama.`,
        en: `The code ${from} is of BPS, another numbering than Kemendagri's; the name decides.`,
      };
    default:
      return assertNever(damage);
  }
}
