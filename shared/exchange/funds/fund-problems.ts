import type { Problem } from '../../text/problem.ts';

/** The sheet is no budget. */
export function noBudget(sheet: string): Problem {
  return {
    code: 'import-no-budget',
    what: {
      id: `Lembar “${sheet}” tidak dikenali sebagai tabel anggaran.`,
      en: `The sheet “${sheet}” was not recognised as a budget.`,
    },
    why: {
      id: 'Tabel anggaran memerlukan baris judul dengan kolom Sumber dana dan Pagu.',
      en: 'A budget needs a header row with the columns Fund and Ceiling.',
    },
    next: {
      id: 'Beri judul kolomnya: Sumber dana, OPD, Jenis, Tahun, Pagu, Pagu per desa.',
      en: 'Head the columns: Fund, Agency, Kind, Year, Ceiling, Ceiling per desa.',
    },
  };
}

/** There is no plan that the funds could be of. */
export function noPlanForFunds(): Problem {
  return {
    code: 'no-plan',
    what: { id: 'Dokumen ini belum memuat rencana.', en: 'The document holds no plan yet.' },
    why: { id: 'Sumber dana adalah bagian dari rencana.', en: 'Funds are part of a plan.' },
    next: {
      id: 'Buat rencana lebih dahulu, lalu impor anggarannya.',
      en: 'Make a plan first, then import its budget.',
    },
  };
}
