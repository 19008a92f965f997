import type { Problem } from '#shared/text/problem.ts';

/** An export was asked of a document that shows no plan. */
export const noPlan: Problem = {
  code: 'no-plan',
  what: { id: 'Belum ada rencana untuk diekspor.', en: 'There is no plan to export.' },
  why: { id: 'Dokumen ini tidak memuat rencana.', en: 'This document contains no plan.' },
  next: {
    id: 'Buat rencana di layar Rencana, lalu ekspor lagi.',
    en: 'Make a plan on the Plan screen, then export again.',
  },
};
