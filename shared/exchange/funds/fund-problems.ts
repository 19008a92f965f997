import type { Problem } from '../../text/problem.ts';
import { says } from '../../text/text.ts';

/** The sheet is no budget. */
export function noBudget(sheet: string): Problem {
  return {
    code: 'import-no-budget',
    what: says(
      () => `Lembar “${sheet}” tidak dikenali sebagai tabel anggaran.`,
      () => `The sheet “${sheet}” was not recognised as a budget.`,
    ),
    why: says(
      () => 'Tabel anggaran memerlukan baris judul dengan kolom Sumber dana dan Pagu.',
      () => 'A budget needs a header row with the columns Fund and Ceiling.',
    ),
    next: says(
      () => 'Beri judul kolomnya: Sumber dana, OPD, Jenis, Tahun, Pagu, Pagu per desa.',
      () => 'Head the columns: Fund, Agency, Kind, Year, Ceiling, Ceiling per desa.',
    ),
  };
}

/** There is no plan that the funds could be of. */
export function noPlanForFunds(): Problem {
  return {
    code: 'no-plan',
    what: says(
      () => 'Dokumen ini belum memuat rencana.',
      () => 'The document holds no plan yet.',
    ),
    why: says(
      () => 'Sumber dana adalah bagian dari rencana.',
      () => 'Funds are part of a plan.',
    ),
    next: says(
      () => 'Buat rencana lebih dahulu, lalu impor anggarannya.',
      () => 'Make a plan first, then import its budget.',
    ),
  };
}
