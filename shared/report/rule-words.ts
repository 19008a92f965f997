import type { Measure, RankedMeasure, Weight } from '../allocation/rule.ts';
import { listed } from './words.ts';
import { nameOfCode, printable, type Page } from './page.ts';

/** How heads are given to desa, step by step in the order of the steps, with the formula of each. */
export function ruleWords(page: Page): string[] {
  const { spec } = page;
  return [
    areaWords(page),
    ...enrolledWords(page),
    ...lockWords(page),
    ...floorWords(page),
    shareWords(page),
    ...limitWords(page),
    roundingWords(page),
    ...reserveWords(page),
    page.say(
      'Kuota desa dibagi ke tahap sedemikian sehingga jumlah tiap desa dan jumlah tiap tahap tepat, dan setiap sel berselisih kurang dari satu dari bagiannya.',
      'Quotas are spread over phases so that the sums of every desa and of every phase are exact, each cell within one of its share.',
    ),
    ...(spec.commitments?.length
      ? [
          page.say(
            'Perpanjangan dan tanggungan lain dibayar lebih dahulu; peserta baru dibayar dari dana yang tersisa.',
            'Renewals and other commitments are paid first; new members are paid from what is left.',
          ),
        ]
      : []),
    ...(spec.funds.length
      ? [
          page.say(
            'Sumber dana membayar sebanyak mungkin orang; di antara cara yang sama baiknya, dana yang disebut lebih dahulu dipakai lebih dahulu.',
            'Funds pay for as many people as possible; among equal ways, funds named earlier are used first.',
          ),
        ]
      : []),
  ];
}

function enrolledWords({ spec, say, input }: Page): string[] {
  const { year } = input.snapshot.coverage;
  return spec.enrolledOffGap
    ? [
        say(
          `Peserta yang terdaftar di luar kuota sejak ${year} dikurangkan dari yang belum terlindungi.`,
          `Those enrolled beside the quota since ${year} are taken off those not covered.`,
        ),
      ]
    : [];
}

function lockWords({ spec, say, heads }: Page): string[] {
  const locked = Object.keys(spec.locks).length;
  return locked === 0
    ? []
    : [
        say(
          `Kuota ${heads(locked)} desa dikunci lebih dahulu dan mengurangi kuota bersama.`,
          `The quota of ${heads(locked)} desa is locked first and counts against the common quota.`,
        ),
      ];
}

function floorWords({ spec: { rule }, say, heads }: Page): string[] {
  return rule.floor
    ? [
        say(
          `Setiap desa mendapat minimum ${heads(rule.floor)} orang, paling banyak sejumlah yang belum terlindungi.`,
          `Every desa first gets a floor of ${heads(rule.floor)} people, at most as many as are not covered.`,
        ),
      ]
    : [];
}

function shareWords(page: Page): string {
  const { spec, say } = page;
  const { rule } = spec;
  const rest = rule.floor ? say('Sisa kuota', 'The rest of the quota') : say('Kuota', 'The quota');
  const given = `${rest} (${say('dari', 'of')} ${page.heads(spec.quota)})`;
  switch (rule.kind) {
    case 'equal':
      return say(
        `${given} dibagi sama rata: bagian desa = sisa kuota ÷ jumlah desa.`,
        `${given} is given equally: share of a desa = rest of the quota ÷ number of desa.`,
      );
    case 'proportional': {
      const weight = weightWords(page, rule.weight);
      return say(
        `${given} dibagi sebanding dengan ${weight}: bagian desa = sisa kuota × ${weight} di desa ÷ jumlahnya di semua desa.`,
        `${given} goes in proportion to ${weight}: share of a desa = rest of the quota × ${weight} in the desa ÷ their sum over all desa.`,
      );
    }
    case 'raise-lowest':
      return say(
        `${given} diberikan satu per satu kepada desa yang cakupannya paling rendah saat itu. Cakupan = terlindungi ÷ pekerja sasaran.`,
        `${given} goes head by head to the desa with the lowest coverage at that moment. Coverage = covered ÷ eligible workers.`,
      );
    case 'priority': {
      const by = rule.by.map((ranked) => rankWords(page, ranked)).join(say(', lalu ', ', then '));
      return say(
        `${given} diberikan menurut kelas prioritas: ${by}. Kelas berikutnya mendapat setelah kelas sebelumnya penuh; kelas yang tidak dapat dipenuhi dibagi sebanding dengan yang belum terlindungi. Desa tanpa angka masuk kelas terakhir.`,
        `${given} goes by classes of priority: ${by}. A class gets heads once the one before is filled; a class that cannot be filled is shared in proportion to those not covered. Desa without a figure are in the last class.`,
      );
    }
  }
}

function weightWords(page: Page, weight: Weight): string {
  if (weight === 'gap') return page.say('jumlah yang belum terlindungi', 'those not covered');
  if (weight === 'eligible') return page.say('jumlah pekerja sasaran', 'eligible workers');
  return `“${printable(weight.column)}”`;
}

function rankWords(page: Page, { measure, first }: RankedMeasure): string {
  return `${measureWords(page, measure)} (${first === 'high' ? page.say('tertinggi dahulu', 'highest first') : page.say('terendah dahulu', 'lowest first')})`;
}

function measureWords(page: Page, measure: Measure): string {
  switch (measure) {
    case 'gap':
      return page.say('jumlah yang belum terlindungi', 'those not covered');
    case 'eligible':
      return page.say('jumlah pekerja sasaran', 'eligible workers');
    case 'covered':
      return page.say('jumlah terlindungi', 'covered workers');
    case 'coverage':
      return page.say('cakupan', 'coverage');
    default:
      return `“${printable(measure.column)}”`;
  }
}

function limitWords(page: Page): string[] {
  const { spec, say, heads } = page;
  const { minimum, cap } = spec.limits ?? {};
  const said: string[] = [];
  if (minimum)
    said.push(
      say(
        `Bagian yang kurang dari ${heads(minimum)} orang dinaikkan menjadi ${heads(minimum)} (paling banyak yang belum terlindungi), dan bagian desa lain turun sebanding sehingga jumlahnya tetap.`,
        `A share below ${heads(minimum)} people is raised to ${heads(minimum)} (at most those not covered), and the shares of others fall in proportion, so that the sum stays.`,
      ),
    );
  if (cap && 'heads' in cap)
    said.push(
      say(
        `Batas atas ${heads(cap.heads)} orang per desa; kelebihannya dibagikan lagi.`,
        `At most ${heads(cap.heads)} people for each desa; the excess is given to the others.`,
      ),
    );
  if (cap && 'coverage' in cap)
    said.push(
      say(
        `Batas atas cakupan ${page.percent(cap.coverage)} sesudah pembagian; kelebihannya dibagikan lagi.`,
        `At most a coverage of ${page.percent(cap.coverage)} after allocation; the excess is given to the others.`,
      ),
    );
  said.push(
    say(
      'Tidak ada desa yang mendapat lebih dari jumlah yang belum terlindungi; kelebihannya dibagikan lagi. Belum terlindungi = pekerja sasaran − terlindungi.',
      'No desa gets more than are not covered; the excess is given to the others. Not covered = eligible − covered workers.',
    ),
  );
  return said;
}

function roundingWords({ spec, say }: Page): string {
  if (spec.rule.kind === 'raise-lowest')
    return say(
      'Bila cakupannya sama, desa didahulukan menurut urutan kode wilayah.',
      'Desa of equal coverage come in the order of their region codes.',
    );
  switch (spec.rounding ?? 'largest-remainder') {
    case 'largest-remainder':
      return say(
        'Pembulatan dengan sisa terbesar: setiap bagian dibulatkan ke bawah, lalu orang yang tersisa diberikan kepada pecahan terbesar; bila sama, menurut urutan kode wilayah.',
        'Rounding is by largest remainder: every share is rounded down, and the people left go to the largest fractions; ties by region code.',
      );
    case 'sainte-lague':
      return say(
        'Pembulatan menurut Sainte-Laguë: orang demi orang kepada desa dengan bobot ÷ (2 × yang sudah didapat + 1) terbesar; bila sama, menurut urutan kode wilayah.',
        'Rounding follows Sainte-Laguë: head by head to the desa with the largest weight ÷ (2 × heads it has + 1); ties by region code.',
      );
  }
}

function reserveWords(page: Page): string[] {
  const { spec, say } = page;
  if (!spec.reservePercent) return [];
  const percent = page.percent(spec.reservePercent / 100);
  return [
    say(
      `Daftar cadangan: kuota desa × ${percent}, dibulatkan ke atas, paling banyak yang belum terlindungi dikurangi kuota. Seluruhnya ${page.heads(page.figures.total.reserve)} orang; cadangan tidak menambah biaya.`,
      `Reserve list: quota of the desa × ${percent}, rounded up, at most those not covered less the quota. ${page.heads(page.figures.total.reserve)} people in all; the reserve costs nothing.`,
    ),
  ];
}

function areaWords(page: Page): string {
  const { spec, figures, say } = page;
  const units = `${page.heads(figures.total.inArea)} ${say('desa/kelurahan', 'desa/kelurahan')}`;
  if ('codes' in spec.area) {
    const names = spec.area.codes.map((code) => printable(nameOfCode(page.input.directory, code)));
    const shown = listed(page, names, 8);
    return say(`Area sasaran: ${shown} (${units}).`, `Target area: ${shown} (${units}).`);
  }
  switch (spec.area.predicate) {
    case 'centroid':
      return say(
        `Area sasaran: ${units} yang titik tengahnya di dalam area yang digambar.`,
        `Target area: ${units} whose centroid lies in the drawn area.`,
      );
    case 'majority':
      return say(
        `Area sasaran: ${units} yang sebagian besar luasnya di dalam area yang digambar.`,
        `Target area: ${units} most of whose area lies in the drawn area.`,
      );
    case 'intersects':
      return say(
        `Area sasaran: ${units} yang bersinggungan dengan area yang digambar.`,
        `Target area: ${units} that the drawn area touches.`,
      );
  }
}
