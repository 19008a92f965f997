import type { Content } from 'pdfmake/interfaces.js';
import { legalBasisOf } from '../contribution/cost.ts';
import { paidMonths } from '../plan/phase-cost.ts';
import type { RegionCode } from '../region/code.ts';
import type { Source } from '../text/source.ts';
import { reasonExamples } from './examples.ts';
import { printable, type Page } from './page.ts';
import { annexLayout, headRow, words } from './style.ts';

/** How the numbers were made and what they rest on. */
export function basis(page: Page): Content[] {
  return [
    {
      text: page.say('Dasar perhitungan', 'How the numbers were made'),
      style: 'h1',
      outline: true,
      margin: [0, 18, 0, 6],
    },
    {
      ul: [...ruleWords(page), ...assumptions(page)].map((text) => ({ text, margin: [0, 0, 0, 2] })),
      fontSize: 9,
      lineHeight: 1.15,
    },
    ...reasonExamples(page),
    { text: page.say('Dasar hukum', 'Legal basis'), style: 'h2' },
    { ol: legalBasis(page), fontSize: 9 },
  ];
}

function ruleWords(page: Page): string[] {
  const { spec, say } = page;
  const { rule } = spec;
  const quota = page.heads(spec.quota);
  const said: string[] = [areaWords(page)];
  if (Object.keys(spec.locks).length)
    said.push(
      say(
        `Kuota ${page.heads(Object.keys(spec.locks).length)} desa dikunci lebih dahulu dan mengurangi kuota bersama.`,
        `The quota of ${page.heads(Object.keys(spec.locks).length)} desa is locked first and counts against the common quota.`,
      ),
    );
  if (rule.floor)
    said.push(
      say(
        `Setiap desa mendapat minimum ${page.heads(rule.floor)} orang, paling banyak sejumlah yang belum terlindungi.`,
        `Every desa first gets a floor of ${page.heads(rule.floor)} people, at most as many as are not covered.`,
      ),
    );
  const rest = rule.floor ? say('Sisa kuota', 'The rest of the quota') : say('Kuota', 'The quota');
  switch (rule.kind) {
    case 'equal':
      said.push(say(`${rest} (dari ${quota}) dibagi sama rata.`, `${rest} (of ${quota}) is given equally.`));
      break;
    case 'proportional':
      said.push(
        rule.weight === 'gap'
          ? say(
              `${rest} (dari ${quota}) dibagi sebanding dengan jumlah yang belum terlindungi.`,
              `${rest} (of ${quota}) goes in proportion to those not covered.`,
            )
          : say(
              `${rest} (dari ${quota}) dibagi sebanding dengan jumlah pekerja sasaran.`,
              `${rest} (of ${quota}) goes in proportion to eligible workers.`,
            ),
      );
      break;
    case 'raise-lowest':
      said.push(
        say(
          `${rest} (dari ${quota}) diberikan satu per satu kepada desa yang cakupannya paling rendah saat itu.`,
          `${rest} (of ${quota}) goes head by head to the desa with the lowest coverage at that moment.`,
        ),
      );
      break;
  }
  said.push(
    say(
      'Tidak ada desa yang mendapat lebih dari jumlah yang belum terlindungi; kelebihannya dibagikan lagi. Pembulatan dengan sisa terbesar; bila sama, menurut urutan kode wilayah.',
      'No desa gets more than are not covered; the excess is given to the others. Rounding is by largest remainder, ties by region code.',
    ),
    say(
      'Kuota desa dibagi ke tahap sedemikian sehingga jumlah tiap desa dan jumlah tiap tahap tepat, dan setiap sel berselisih kurang dari satu dari bagiannya.',
      'Quotas are spread over phases so that the sums of every desa and of every phase are exact, each cell within one of its share.',
    ),
  );
  if (spec.funds.length)
    said.push(
      say(
        'Sumber dana membayar sebanyak mungkin orang; di antara cara yang sama baiknya, dana yang disebut lebih dahulu dipakai lebih dahulu.',
        'Funds pay for as many people as possible; among equal ways, funds named earlier are used first.',
      ),
    );
  return said;
}

function areaWords(page: Page): string {
  const { spec, figures, say } = page;
  const units = `${page.heads(figures.total.inArea)} ${say('desa/kelurahan', 'desa/kelurahan')}`;
  if ('codes' in spec.area) {
    const names = spec.area.codes.map((code) => nameOf(page, code as RegionCode));
    const shown = names.slice(0, 8).join(', ');
    const more =
      names.length > 8 ? say(` dan ${names.length - 8} lainnya`, ` and ${names.length - 8} more`) : '';
    return say(`Area sasaran: ${shown}${more} (${units}).`, `Target area: ${shown}${more} (${units}).`);
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

function nameOf(page: Page, code: RegionCode): string {
  const { directory } = page.input;
  const slot = directory.codes.indexOf(code);
  return printable(slot >= 0 ? directory.names[slot]! : (directory.parents[code] ?? code));
}

function assumptions(page: Page): string[] {
  const { coverage } = page.input.snapshot;
  const { say } = page;
  const said = [
    say(
      `Angka pekerja sasaran dan terlindungi dari tahun ${coverage.year}${coverage.source.illustrative ? ' dan merupakan ilustrasi' : ''}.`,
      `Figures of eligible and covered workers are of ${coverage.year}${coverage.source.illustrative ? ' and are an illustration' : ''}.`,
    ),
    say(
      'Biaya hanya untuk peserta baru dalam rencana ini; perpanjangan bagi yang sudah terlindungi tidak termasuk.',
      'The cost is of the new members of this plan alone; renewals of those covered already are not included.',
    ),
    say(
      'Iuran dibayar pemerintah sehingga tidak memakai keringanan bagi peserta mandiri.',
      'Contributions are paid by government, so no discount for self-paying members is applied.',
    ),
  ];
  if (page.figures.total.inArea < page.input.directory.codes.length)
    said.push(
      say('Desa di luar area sasaran tidak mendapat kuota.', 'Desa outside the target area get no quota.'),
    );
  return said;
}

function legalBasis(page: Page): string[] {
  const { spec, input } = page;
  const bases = legalBasisOf(input.snapshot.rates, spec.group, spec.programmes, paidMonths(spec));
  return [...new Set([...bases.values()].flat())].map(printable);
}

/** Where the figures and boundaries come from. */
export function sources(page: Page): Content[] {
  const { say } = page;
  const { coverage } = page.input.snapshot;
  const row = (data: string, source: Source): ReturnType<typeof words>[] => [
    words(source.illustrative ? `${data}\n${say('ILUSTRASI', 'ILLUSTRATION')}` : data, { bold: true }),
    words(printable([source.title, source.publisher].filter(Boolean).join(' · '))),
    words(printable(source.licence)),
    words(printable([source.edition, source.date && page.w.date(source.date)].filter(Boolean).join(' · '))),
    words(printable(source.note)),
  ];
  return [
    { text: say('Sumber data', 'Sources'), style: 'h2' },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [72, '*', 66, 78, 120],
        body: [
          headRow([
            say('Data', 'Data'),
            say('Sumber', 'Source'),
            say('Lisensi', 'Licence'),
            say('Edisi · tanggal', 'Edition · date'),
            say('Catatan', 'Note'),
          ]),
          row(say('Cakupan', 'Coverage'), coverage.source),
          row(say('Batas wilayah', 'Boundaries'), page.input.directory.boundarySource),
        ],
      },
      layout: annexLayout,
    },
  ];
}
