/** Programmes: work accident, death, old-age, pension, job-loss (PP 44/2015, PP 45/2015, PP 46/2015, PP 37/2021). */
export const programmes = ['JKK', 'JKM', 'JHT', 'JP', 'JKP'] as const;
export type Programme = (typeof programmes)[number];

/** Groups of workers with contributions of their own. `vulnerable`: pekerja rentan, BPU paid by government. */
export const groups = ['vulnerable'] as const;
export type Group = (typeof groups)[number];
