const id = {
  start: {
    purpose: 'Rencanakan perlindungan pekerja rentan sampai ke tiap desa.',
    new: 'Rencana baru',
    newHint: 'Ketik nama kabupaten, kota, provinsi, atau kecamatan; batas desanya sudah tersedia.',
    searchName: 'Cari wilayah',
    searchPlaceholder: 'Cari kabupaten, kota, atau provinsi, misalnya Balangan',
    noRegion: 'Tidak ada wilayah bernama “{{text}}”. Periksa ejaannya, atau cari dengan kode wilayah.',
    opening: 'Menyiapkan dokumen …',
    recent: 'Dokumen terakhir',
    noRecent: 'Dokumen yang Anda buka atau simpan akan muncul di sini.',
    forget: 'Hapus “{{name}}” dari daftar',
    samples: 'Lima contoh, masing-masing dengan pertanyaannya',
  },
  sample: {
    'balangan-2024': {
      name: 'Balangan 2024',
      question: 'Bila 20.000 pekerja ditambah, dapat berapa tiap desa, dan berapa kurangnya dari 70 ribu?',
    },
    'kukar-2021': {
      name: 'Kutai Kartanegara 2021',
      question: '21.000 calon, lima kali bayar, Rp1,7 miliar: cukupkah dananya?',
    },
    'jambi-2022': {
      name: 'Jambi 2022',
      question: 'Dengan Rp10 juta per desa, berapa pekerja yang dapat dibayar setahun?',
    },
    'kalteng-2022': {
      name: 'Kalimantan Tengah 2022',
      question: 'PU 53,57% dan BPU 8,5%: berapa cakupan keduanya bersama?',
    },
    'sumbagsel-2022': {
      name: 'Sumatera Bagian Selatan 2022',
      question: 'Siapa yang sudah menganggarkan, dan bolehkah persentasenya dirata-rata?',
    },
  },
  question: {
    name: 'Pertanyaan dokumen ini',
    show: 'Lihat jawabannya',
    perDesa: '{{range}} orang per desa, {{heads}} orang untuk {{desa}} desa/kelurahan.',
    enough: 'Cukup: dana membiayai semua {{heads}} orang.',
    short: 'Tidak: kurang {{shortfall}}.',
    shortFits_one:
      'Tidak: kurang {{shortfall}}. Dana cukup untuk {{heads}} orang, atau semua orang selama {{count}} bulan.',
    shortFits_other:
      'Tidak: kurang {{shortfall}}. Dana cukup untuk {{heads}} orang, atau semua orang selama {{count}} bulan.',
    coverage: '{{covered}} dari {{eligible}} pekerja sasaran terlindungi, {{coverage}}.',
    toGoal: 'Dari keadaan sekarang perlu {{missing}} orang lagi sampai sasaran.',
    open: 'Belum dapat dijawab: angkanya belum diketahui.',
  },
};

const en: typeof id = {
  start: {
    purpose: 'Plan the protection of vulnerable workers down to every desa.',
    new: 'New plan',
    newHint: 'Type the name of a kabupaten, kota, province or kecamatan; its desa boundaries are included.',
    searchName: 'Find a region',
    searchPlaceholder: 'Find a kabupaten, kota or province, such as Balangan',
    noRegion: 'No region is called “{{text}}”. Check the spelling, or search by region code.',
    opening: 'Preparing the document …',
    recent: 'Recent documents',
    noRecent: 'Documents you open or save will appear here.',
    forget: 'Remove “{{name}}” from the list',
    samples: 'Five samples, each with its question',
  },
  sample: {
    'balangan-2024': {
      name: 'Balangan 2024',
      question: 'With 20,000 workers more, how many does each desa get, and how far is it to 70 thousand?',
    },
    'kukar-2021': {
      name: 'Kutai Kartanegara 2021',
      question: '21,000 candidates, five payments, Rp1.7 billion: is it enough money?',
    },
    'jambi-2022': {
      name: 'Jambi 2022',
      question: 'With Rp10 million a desa, how many workers can be paid for in a year?',
    },
    'kalteng-2022': {
      name: 'Kalimantan Tengah 2022',
      question: 'PU 53.57% and BPU 8.5%: what is the coverage of both together?',
    },
    'sumbagsel-2022': {
      name: 'Southern Sumatra 2022',
      question: 'Who has budgeted, and may the percentages be averaged?',
    },
  },
  question: {
    name: 'Question of this document',
    show: 'See the answer',
    perDesa: '{{range}} people a desa, {{heads}} people for {{desa}} desa/kelurahan.',
    enough: 'Yes: the funds pay for all {{heads}} people.',
    short: 'No: {{shortfall}} short.',
    shortFits_one:
      'No: {{shortfall}} short. The funds pay for {{heads}} people, or for everybody for {{count}} month.',
    shortFits_other:
      'No: {{shortfall}} short. The funds pay for {{heads}} people, or for everybody for {{count}} months.',
    coverage: '{{covered}} of {{eligible}} eligible workers are covered, {{coverage}}.',
    toGoal: 'From today {{missing}} more people are needed to reach the goal.',
    open: 'Cannot be answered yet: the figures are not known.',
  },
};

/** Words of the start screen, of the samples and their questions, merged into the application's language files. */
export const startTexts = { id, en };
