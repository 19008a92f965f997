import type { Content } from 'pdfmake/interfaces.js';
import type { Source } from '../text/source.ts';
import { reasonExamples } from './examples.ts';
import { printable, type Page } from './page.ts';
import { legalBases, rateTable } from './rates.ts';
import { ruleWords } from './rule-words.ts';
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
    ...(page.input.sections?.rates === false ? [] : [rateTable(page)]),
    { text: page.say('Dasar hukum', 'Legal basis'), style: 'h2' },
    { ol: legalBases(page), fontSize: 9 },
  ];
}

function assumptions(page: Page): string[] {
  const { coverage } = page.input.snapshot;
  const { say } = page;
  const { discount, commitments } = page.input.run.result;
  const renewals = commitments.some(({ kind }) => kind === 'renewal');
  const said = [
    say(
      `Angka pekerja sasaran dan terlindungi dari tahun ${coverage.year}${coverage.source.illustrative ? ' dan merupakan ilustrasi' : ''}.`,
      `Figures of eligible and covered workers are of ${coverage.year}${coverage.source.illustrative ? ' and are an illustration' : ''}.`,
    ),
    say(
      'Biaya = orang × jumlah iuran bulanan seorang selama masa bayar, menurut tarif yang berlaku di setiap bulan.',
      'Cost = people × the sum of monthly contributions of a person over the paid months, at the rates in force in each month.',
    ),
    ...(renewals
      ? []
      : [
          say(
            'Biaya hanya untuk peserta baru dalam rencana ini; perpanjangan bagi yang sudah terlindungi tidak termasuk.',
            'The cost is of the new members of this plan alone; renewals of those covered already are not included.',
          ),
        ]),
    discount > 0
      ? say(
          `Keringanan iuran ${page.w.rupiah(discount)} dikurangkan dari dana yang boleh memakainya; biaya per tahap dan per desa adalah sebelum keringanan.`,
          `Discounts on contributions of ${page.w.rupiah(discount)} are taken off for the funds that may use them; cost by phase and by desa is before discounts.`,
        )
      : say(
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

/** Where the figures and boundaries come from. */
export function sources(page: Page): Content[] {
  const { say } = page;
  const { coverage } = page.input.snapshot;
  const definitionOf = ({ definition }: Source): string =>
    definition && say(`Definisi: ${sentence(definition)}`, `Definition: ${sentence(definition)}`);
  const row = (data: string, source: Source): ReturnType<typeof words>[] => [
    words(source.illustrative ? `${data}\n${say('ILUSTRASI', 'ILLUSTRATION')}` : data, { bold: true }),
    words(
      printable([source.title, source.publisher].filter(Boolean).join(' · ')) ||
        say('Tidak dicatat saat rencana dikunci', 'Not recorded when the plan was locked'),
    ),
    words(printable(source.licence)),
    words(printable([source.edition, source.date && page.w.date(source.date)].filter(Boolean).join(' · '))),
    words(printable([definitionOf(source), source.note].filter(Boolean).join(' '))),
  ];
  return [
    { text: say('Sumber data', 'Sources'), style: 'h2' },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [56, '*', 62, 70, 168],
        body: [
          headRow([
            say('Data', 'Data'),
            say('Sumber', 'Source'),
            say('Lisensi', 'Licence'),
            say('Edisi · tanggal', 'Edition · date'),
            say('Definisi · catatan', 'Definition · note'),
          ]),
          row(say('Cakupan', 'Coverage'), coverage.source),
          row(say('Batas wilayah', 'Boundaries'), page.input.directory.boundarySource),
        ],
      },
      layout: annexLayout,
    },
  ];
}

/** With its full stop, as another sentence follows. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
