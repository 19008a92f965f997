const id = {
  label: 'Presentasi',
  slide: 'Salindia {{number}} dari {{count}}',
  previous: 'Salindia sebelumnya',
  next: 'Salindia berikutnya',
  close: 'Tutup presentasi',
  noPlan: 'Rencana belum punya hasil: lengkapi dulu di layar Rencana.',
  unit: {
    months_one: '{{formatted}} bulan',
    months_other: '{{formatted}} bulan',
  },
  today: {
    title: 'Cakupan perlindungan saat ini',
    basis: '{{covered}} dari {{eligible}} pekerja sasaran sudah terlindungi',
    unknown_one: '{{formatted}} desa tanpa data tidak dihitung',
    unknown_other: '{{formatted}} desa tanpa data tidak dihitung',
  },
  gap: {
    title: 'Siapa yang belum terlindungi?',
    lead: '{{gap}} pekerja belum terlindungi',
    highest: 'Kecamatan dengan yang belum terlindungi terbanyak',
    lowest: 'Desa dengan cakupan terendah',
  },
  target: {
    title: 'Sasaran rencana {{name}}',
    lead: '{{allocated}} pekerja tambahan',
    before: 'Sebelum',
    after: 'Sesudah',
    of: 'dari {{eligible}} pekerja sasaran',
    left: 'Masih {{left}} yang belum terlindungi setelah rencana.',
    closed: 'Semua pekerja sasaran terlindungi setelah rencana.',
  },
  phases: {
    title: 'Pembagian per tahap',
    upTo: 'Kuota sampai dengan {{name}}',
    reached: 'dari {{allocated}} pekerja tercapai sampai dengan {{name}}',
  },
  money: {
    title: 'Cukupkah dananya?',
    cost: 'Iuran seluruhnya',
    fits: 'Dana cukup untuk semua {{heads}} orang.',
    short: 'Kurang {{shortfall}}.',
    alternatives:
      'Dana yang ada cukup untuk {{heads}} orang dengan masa bayar ini, atau semua orang selama {{months}}.',
    alternativesHeads: 'Dana yang ada cukup untuk {{heads}} orang dengan masa bayar ini.',
    noFunds: 'Rencana ini belum punya sumber dana.',
    phases: 'Biaya per tahap',
    funds: 'Sumber dana',
    ceiling: 'pagu {{ceiling}}',
    unfunded: 'Belum ada dananya',
    people: '{{heads}} orang',
  },
};

const en: typeof id = {
  label: 'Presentation',
  slide: 'Slide {{number}} of {{count}}',
  previous: 'Previous slide',
  next: 'Next slide',
  close: 'Close the presentation',
  noPlan: 'The plan has no result yet: complete it on the Plan screen first.',
  unit: {
    months_one: '{{formatted}} month',
    months_other: '{{formatted}} months',
  },
  today: {
    title: 'Coverage today',
    basis: '{{covered}} of {{eligible}} eligible workers are covered',
    unknown_one: '{{formatted}} desa without data is not counted',
    unknown_other: '{{formatted}} desa without data are not counted',
  },
  gap: {
    title: 'Who is not covered yet?',
    lead: '{{gap}} workers are not covered',
    highest: 'Kecamatan with the most not covered',
    lowest: 'Desa with the lowest coverage',
  },
  target: {
    title: 'Target of {{name}}',
    lead: '{{allocated}} more workers',
    before: 'Before',
    after: 'After',
    of: 'of {{eligible}} eligible workers',
    left: '{{left}} are still not covered after the plan.',
    closed: 'All eligible workers are covered after the plan.',
  },
  phases: {
    title: 'Allocation phase by phase',
    upTo: 'Quota up to {{name}}',
    reached: 'of {{allocated}} workers reached up to {{name}}',
  },
  money: {
    title: 'Is the money enough?',
    cost: 'Contributions in all',
    fits: 'The funds pay for all {{heads}} people.',
    short: '{{shortfall}} short.',
    alternatives: 'The funds pay for {{heads}} people for these months, or for all people for {{months}}.',
    alternativesHeads: 'The funds pay for {{heads}} people for these months.',
    noFunds: 'This plan has no funds yet.',
    phases: 'Cost per phase',
    funds: 'Funds',
    ceiling: 'ceiling {{ceiling}}',
    unfunded: 'Not funded',
    people: '{{heads}} people',
  },
};

/** Words of the presentation, merged into the application's language files as `present`. */
export const presentTexts = { id, en };
