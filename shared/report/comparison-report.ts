import type { Content, Margins, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Scenario } from '../plan/comparison.ts';
import { differenceMap } from './difference-map.ts';
import { framed, marksOf } from './document.ts';
import { parentsOf, regionName } from './figures.ts';
import type { ComparisonInput } from './input.ts';
import { printable, sheetOf, shortened, type Sheet } from './page.ts';
import { accent, box, margin, muted, number, sumTable, tint, warningInk, words, type Cell } from './style.ts';
import { titleBlock } from './title.ts';

/**
 * Two scenarios of a document on one page of A4: totals side by side, what differs, how fair each is, where
 * heads move. What could be long is shortened, so that one page it stays. There is no signature: it is a paper
 * for choosing, not a decision.
 */
export function comparisonReport(input: ComparisonInput): TDocumentDefinitions {
  const sheet = sheetOf(input.language);
  const { a, b } = input.comparison;
  const region = regionName(parentsOf(input.directory));
  const marks = marksOf(sheet, input);
  const definition = framed(
    sheet,
    {
      title: input.title,
      region,
      subject: `${a.spec.name} – ${b.spec.name}`,
      author: '',
      date: input.date,
      marks,
      seal: '',
    },
    [
      titleBlock({
        kicker: sheet.say('PERBANDINGAN SKENARIO', 'COMPARISON OF SCENARIOS'),
        title: shortened(input.title, 58),
        region: shortened(region, 80),
        lines: [sheet.w.date(input.date)],
        marks,
      }),
      scenarioNames(sheet, a, b),
      totals(sheet, input),
      answer(sheet, input),
      differenceMap(sheet, input),
    ],
  );
  // The only page has no header, whose room goes to the map.
  return { ...definition, pageMargins: [margin.left, 40, margin.right, 48] };
}

function scenarioNames(sheet: Sheet, a: Scenario, b: Scenario): Content {
  const name = (letter: string, scenario: Scenario): Content => ({
    text: [
      { text: `${letter}  `, bold: true, color: accent },
      { text: shortened(printable(scenario.spec.name), 70), bold: true },
      {
        text: scenario.official
          ? sheet.say('  rencana resmi', '  official plan')
          : sheet.say('  skenario', '  scenario'),
        color: muted,
      },
    ],
    fontSize: 9.5,
    margin: [0, 0, 0, 2],
  });
  return { stack: [name('A', a), name('B', b)], margin: [0, 0, 0, 6] };
}

type Row = readonly [title: string, a: number, b: number];

function totals(sheet: Sheet, { comparison: { a, b } }: ComparisonInput): Content {
  const { say, w } = sheet;
  const rows = (some: readonly Row[], format: (value: number) => string, difference = format): Cell[][] =>
    some.map(([title, first, second]) => [
      words(title),
      number(format(first)),
      number(format(second)),
      number(changeWords(second - first, difference), { bold: true }),
    ]);
  const heads: Row[] = [
    [say('Kuota (orang)', 'Quota (people)'), a.spec.quota, b.spec.quota],
    [say('Terbagi (orang)', 'Allocated (people)'), a.allocated, b.allocated],
    [say('Tidak terbagi (orang)', 'Left over (people)'), a.unallocated, b.unallocated],
    [say('Desa yang mendapat kuota', 'Desa with a quota'), a.desa, b.desa],
    [
      say('Beda dari bagi rata (orang)', 'Apart from equal shares (people)'),
      a.fairness.movedAgainstEqual,
      b.fairness.movedAgainstEqual,
    ],
    [say('Dibayar sumber dana (orang)', 'Paid by funds (people)'), a.funded, b.funded],
  ];
  const money: Row[] = [
    [say('Biaya peserta baru', 'Cost of new members'), a.cost, b.cost],
    ...(a.committedCost + b.committedCost > 0
      ? [[say('Biaya tanggungan', 'Cost of commitments'), a.committedCost, b.committedCost] as const]
      : []),
    [say('Iuran belum terdanai', 'Contributions not funded'), a.shortfall, b.shortfall],
  ];
  const coverage: Row[] = [
    [say('Cakupan sesudah', 'Coverage after'), a.fairness.after.coverage, b.fairness.after.coverage],
    [
      say('Cakupan desa terendah', 'Coverage of the lowest desa'),
      a.fairness.after.lowest?.coverage ?? NaN,
      b.fairness.after.lowest?.coverage ?? NaN,
    ],
  ];
  const gini: Row[] = [
    [
      say('Ketimpangan (indeks Gini, 0 = merata)', 'Inequality (Gini index, 0 = even)'),
      a.fairness.after.gini,
      b.fairness.after.gini,
    ],
  ];
  const points = (value: number): string =>
    say(`${sheet.decimal(value * 100, 2)} poin`, `${sheet.decimal(value * 100, 2)} points`);
  return sumTable({
    titles: [say('Ukuran', 'Measure'), 'A', 'B', say('Selisih (B − A)', 'Difference (B − A)')],
    widths: ['*', 96, 96, 96],
    rows: [
      ...rows(heads, sheet.heads),
      ...rows(money, (value) => w.rupiah(value)),
      ...rows(coverage, sheet.percent, points),
      ...rows(gini, (value) => sheet.decimal(value, 3)),
    ],
    numbered: false,
  });
}

/** A difference shows on which side more is. @param format of its size */
function changeWords(change: number, format: (size: number) => string): string {
  if (Number.isNaN(change)) return '–';
  return `${change > 0 ? '+' : change < 0 ? '−' : ''}${format(Math.abs(change))}`;
}

function answer(sheet: Sheet, { comparison }: ComparisonInput): Content {
  const { heads, say } = sheet;
  const { more, fewer, same, moved, cautions } = comparison;
  return {
    stack: [
      box(
        [
          {
            text: say('Apa bedanya bagi desa?', 'What changes for the desa?'),
            style: 'question',
          },
          {
            text: say(
              `Bila B dipilih daripada A, ${heads(more)} desa mendapat lebih banyak, ${heads(fewer)} lebih sedikit, dan ${heads(same)} sama; ${heads(moved)} orang kuotanya berpindah ke desa lain.`,
              `With B instead of A, ${heads(more)} desa get more, ${heads(fewer)} get fewer and ${heads(same)} the same; ${heads(moved)} places move to another desa.`,
            ),
            style: 'lead',
          },
          ...cautions.map((text) => ({
            text: shortened(printable(text[sheet.language]), 330),
            color: warningInk,
            fontSize: 8.5,
            margin: [0, 3, 0, 0] satisfies Margins,
          })),
        ],
        { bar: accent, fill: tint },
      ),
    ],
    margin: [0, 4, 0, 0],
  };
}
