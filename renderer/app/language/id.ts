import { budgetTexts } from '../../budget/language.ts';
import { cashTexts } from '../../budget/view/language.ts';
import { candidateTexts } from '../../candidate/language.ts';
import { boundaryTexts } from '../../data/boundaries/language.ts';
import { importTexts } from '../../data/import/language.ts';
import { monitorTexts } from '../../data/monitor/language.ts';
import { enrolmentTexts } from '../../enrolment/language.ts';
import { inspectorTexts } from '../../inspector/language.ts';
import { tableTexts } from '../../data/table/language.ts';
import { areaTexts } from '../../map/area/language.ts';
import { mapTexts } from '../../map/language.ts';
import { printTexts } from '../../map/print/language.ts';
import { lookTexts } from '../../map/style/language.ts';
import { planTexts } from '../../plan/language.ts';
import { presentTexts } from '../../present/language.ts';
import { reportTexts } from '../../report/language.ts';
import { scenarioTexts } from '../../scenario/language.ts';
import { commandTexts } from '../command/language.ts';
import { startTexts } from '../start/language.ts';

/** Words of the screens in Indonesian, the first language: `en.ts` has the same keys. */
export const id = {
  ...planTexts.id,
  ...budgetTexts.id,
  ...cashTexts.id,
  ...boundaryTexts.id,
  ...importTexts.id,
  ...monitorTexts.id,
  ...enrolmentTexts.id,
  ...candidateTexts.id,
  ...reportTexts.id,
  ...scenarioTexts.id,
  ...startTexts.id,
  ...commandTexts.id,
  inspector: inspectorTexts.id,
  look: lookTexts.id,
  map: mapTexts.id,
  print: printTexts.id,
  target: areaTexts.id,
  table: tableTexts.id,
  present: presentTexts.id,
  rail: {
    name: 'Layar',
    map: 'Peta',
    plan: 'Rencana',
    budget: 'Anggaran',
    scenario: 'Skenario',
    data: 'Data',
    report: 'Laporan',
    present: 'Presentasi',
  },
  window: {
    warnings: 'Catatan saat dokumen dibuka',
    menu: 'Menu utama',
    documentName: 'Nama dokumen',
    savedState: 'Keadaan simpan',
    language: 'Bahasa',
    readOnly: 'hanya baca',
    resizeLeft: 'Ubah lebar panel kiri',
    resizeRight: 'Ubah lebar panel kanan',
    resizeTable: 'Ubah tinggi tabel',
  },
  stage: {
    name: 'Yang ditampilkan',
    map: 'Peta',
    cash: 'Anggaran kas',
    'what-if': 'Bagaimana jika',
    fairness: 'Pemerataan',
    goal: 'Sasaran',
    compare: 'Perbandingan',
  },
  chart: {
    picture: 'Grafik: {{title}}. Angkanya ada pada tabel sesudah ini.',
  },
  saved: {
    saving: 'Menyimpan …',
    saved: 'Tersimpan',
    unsaved: 'Ada perubahan belum disimpan',
    new: 'Belum disimpan',
  },
  theme: {
    name: 'Tampilan',
    system: 'Tampilan mengikuti sistem',
    light: 'Tampilan terang',
    dark: 'Tampilan gelap',
  },
  unit: {
    people: 'orang',
    points: 'poin',
    rupiah: 'Rp',
    peopleOf: '{{value}} orang',
    villages_one: '{{value}} desa/kelurahan',
    villages_other: '{{value}} desa/kelurahan',
  },
  level: {
    provinsi: 'Provinsi',
    kabupaten: 'Kabupaten/kota',
    kecamatan: 'Kecamatan',
    desa: 'Desa/kelurahan',
  },
  programme: {
    JKK: 'Kecelakaan kerja (JKK)',
    JKM: 'Kematian (JKM)',
    JHT: 'Hari tua (JHT)',
    JP: 'Pensiun (JP)',
    JKP: 'Kehilangan pekerjaan (JKP)',
  },
  column: {
    name: 'Desa/kelurahan',
    code: 'Kode',
    kecamatan: 'Kecamatan',
    class: 'Kelas di peta',
    unknown: 'Desa tanpa data',
    villages: 'Desa/kelurahan',
    eligible: 'Pekerja sasaran',
    covered: 'Terlindungi',
    gap: 'Belum terlindungi',
    coverage: 'Cakupan',
    allocated: 'Kuota',
    after: 'Setelah rencana',
    cost: 'Biaya',
    lock: 'Kunci',
  },
  field: {
    needed: 'Isian ini tidak boleh kosong.',
    notWhole: 'Isi bilangan bulat, misalnya 20.000.',
    notWholeUpTo: 'Isi bilangan bulat sampai {{max}}.',
  },
  dialog: {
    understood: 'Mengerti',
    close: 'Tutup',
    stay: 'Batal',
    discard: 'Jangan simpan',
    unsavedTitle: 'Simpan perubahan pada “{{title}}”?',
    unsavedText: 'Perubahan terakhir belum ada di berkas. Bila tidak disimpan, perubahan itu hilang.',
  },
  about: {
    text: 'Perencanaan perlindungan jaminan sosial ketenagakerjaan bagi pekerja rentan: lihat siapa yang belum terlindungi, bagi kuota sampai ke desa dan rupiah terakhir, lalu cetak rencananya. Seluruhnya bekerja tanpa internet.',
    boundaries:
      'Batas wilayah bawaan adalah batas indikatif dan tidak dapat dipakai sebagai rujukan hukum. Pakai batas resmi daerah bila tersedia.',
    licence: 'Perangkat lunak bebas dengan lisensi MIT.',
  },
  crash: {
    what: 'PetaLindung menemui kesalahan',
    next: 'Dokumen yang sudah disimpan tidak terpengaruh. Muat ulang untuk melanjutkan; bila terulang, kirimkan keterangan di bawah kepada pengembang.',
    reload: 'Muat ulang',
  },
  data: {
    question: 'Seberapa lengkap datanya?',
    answer: '{{covered}} dari {{eligible}} pekerja sasaran terlindungi ({{coverage}})',
    noFigures: 'Belum ada angka cakupan',
    howToFill:
      'Ketik pekerja sasaran dan yang terlindungi pada tabel di bawah; desa tanpa angka tidak ikut dibagi.',
    allKnown: 'Semua {{value}} desa/kelurahan punya angka.',
    someUnknown: '{{value}} desa/kelurahan belum punya angka dan tidak ikut dijumlahkan.',
    editHint:
      'Ketik di sel pekerja sasaran, terlindungi, atau kolom tambahan; kosong berarti tidak ada data. Salin dan tempel seperti di lembar kerja.',
    none: 'tidak ada data',
    outside: 'di luar area',
    illustrative: 'ilustrasi',
    indicative: 'batas indikatif',
    lastResult: 'hasil terakhir',
    source: 'Sumber: {{source}}',
    definition: 'Definisi: {{definition}}',
    sources: 'Sumber data',
    figures: 'Angka cakupan',
    boundaries: 'Batas wilayah',
    withoutBoundary_one: '{{value}} desa/kelurahan tidak punya batas di peta, tetapi tetap ikut dihitung.',
    withoutBoundary_other: '{{value}} desa/kelurahan tidak punya batas di peta, tetapi tetap ikut dihitung.',
    unknownDesa: 'Desa tanpa data',
    unknownShort: '{{value}} tanpa data',
    closeTable: 'Tutup tabel',
    openTable: 'Buka tabel',
    drawer: 'Tabel desa',
    table: 'Desa dan kelurahan',
    sums: 'Jumlah',
    sumOf_one: 'Jumlah {{value}} desa',
    sumOf_other: 'Jumlah {{value}} desa',
    filter: 'Saring desa atau kecamatan',
  },
  next: {
    figures:
      'Isi dulu jumlah pekerja sasaran dan yang terlindungi per desa; dari situ peta, pembagian, dan biaya dihitung.',
    quota: 'Kuota masih 0. Tentukan berapa orang yang akan didaftarkan.',
    'go-data': 'Isi data',
    'go-plan': 'Isi kuota',
  },
  report: {
    empty: 'Dokumen belum berisi angka',
    question: 'Siap dicetak?',
    ready: 'Dokumen rencana “{{title}}” siap diekspor',
    notReady: 'Rencana belum punya hasil',
    detail: 'PDF ukuran A4 dengan huruf tertanam; semua jumlah di dalamnya cocok satu sama lain.',
    contents: 'Isi dokumen',
    exports: 'Ekspor',
    shortfall: 'Iuran belum terdanai',
  },
  reportPart: {
    title: 'Judul dan ringkasan',
    summary: 'Kuota, biaya, dan cakupan',
    maps: 'Peta',
    funds: 'Sumber dana',
    basis: 'Dasar perhitungan',
    signature: 'Tanda tangan',
    annexes: 'Lampiran',
  },
  reportPartDetail: {
    title: 'wilayah, rencana, tanggal',
    summary: 'sebelum dan sesudah rencana, per tahap',
    maps: 'cakupan dan kuota per desa, dengan legenda, skala, dan arah utara',
    funds: 'pagu, terpakai, sisa, kekurangan',
    basis: 'aturan, tarif iuran, sumber data, batas wilayah',
    signature: 'dapat diisi di sini atau dengan tangan',
    annexes: 'rekapitulasi per kecamatan, per desa dan tahap, dan alasan tiap angka',
  },
  export: {
    pdf: 'Dokumen rencana (PDF)',
    csv: 'Tabel desa (CSV)',
    geojson: 'Peta desa (GeoJSON)',
    button: 'Ekspor',
    working: 'Sedang dibuat …',
    done: 'Selesai: {{name}}',
  },
  exportButton: {
    pdf: 'Ekspor PDF',
    csv: 'Ekspor CSV',
    geojson: 'Ekspor GeoJSON',
  },
  exportDetail: {
    pdf: 'Untuk dicetak dan ditandatangani.',
    csv: 'Untuk lembar kerja; satu baris per desa.',
    geojson: 'Untuk perangkat lunak peta; batas dan angka tiap desa.',
  },
  signature: {
    title: 'Tanda tangan',
    place: 'Tempat',
    position: 'Jabatan',
    name: 'Nama',
    rank: 'Pangkat',
    nip: 'NIP',
    nipHint: '18 angka; dicetak sebagai 8-6-1-3.',
    nipProblem_one: 'NIP terdiri atas 18 angka; ini {{count}}.',
    nipProblem_other: 'NIP terdiri atas 18 angka; ini {{count}}.',
    note: 'Diingat di komputer ini saja, tidak ikut di dalam dokumen. Yang kosong dicetak sebagai garis isian.',
  },
  signatureExample: {
    place: 'misalnya Paringin',
    position: 'misalnya Kepala Dinas Tenaga Kerja',
    name: 'nama dengan gelar',
    rank: 'misalnya Pembina Tingkat I',
  },
};
