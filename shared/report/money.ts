import type { Content } from 'pdfmake/interfaces.js';
import { costOfHead, legalBasisOf } from '../contribution/cost.ts';
import type { Programme } from '../contribution/programme.ts';
import { paidMonths } from '../plan/phase-cost.ts';
import type { Phase } from '../plan/spec.ts';
import { monthName } from '../text/number.ts';
import { printable, type Page } from './page.ts';
import {
  annexLayout,
  box,
  columnNumbers,
  empty,
  headRow,
  note,
  number,
  shortInk,
  tint,
  words,
  type Cell,
} from './style.ts';

/** What it costs by phase and programme, who pays, and what is short. */
export function money(page: Page): Content[] {
  const { say } = page;
  return [
    block(
      { text: say('Pembiayaan', 'Money'), style: 'h1', outline: true, margin: [0, 16, 0, 0] },
      { text: say('Biaya per tahap', 'Cost by phase'), style: 'h2' },
      phaseCosts(page),
    ),
    block({ text: say('Biaya per program', 'Cost by programme'), style: 'h2' }, programmeCosts(page)),
    block({ text: say('Sumber dana', 'Funds'), style: 'h2' }, ...funds(page)),
    block(...shortfall(page)),
  ];
}

/** Heading and table on one page. */
function block(...stack: Content[]): Content {
  return { stack, unbreakable: true };
}

function phaseCosts(page: Page): Content {
  const { result } = page.input.run;
  const titles = [
    page.say('Tahap', 'Phase'),
    page.say('Masa bayar', 'Paid months'),
    page.say('Bulan', 'Months'),
    page.say('Orang', 'People'),
    page.say('Iuran per orang', 'Contribution per person'),
    page.say('Biaya', 'Cost'),
  ];
  return table(
    titles,
    ['*', 128, 32, 44, 74, 96],
    result.phases.map((phase, i) => [
      words(printable(phase.name)),
      words(periodOf(page, page.spec.phases[i]!)),
      number(page.heads(phase.months)),
      number(page.heads(phase.heads)),
      number(page.w.rupiah(phase.costPerHead)),
      number(page.w.rupiah(phase.cost)),
    ]),
    [
      words(page.say('Jumlah', 'Total'), { colSpan: 3 }),
      ...empty(2),
      number(page.heads(result.allocated)),
      ...empty(1),
      number(page.w.rupiah(result.cost)),
    ],
  );
}

function programmeCosts(page: Page): Content {
  const { spec, input } = page;
  const { result } = input.run;
  const cost = new Map<Programme, number>();
  const monthly = new Map<Programme, Set<number>>();
  spec.phases.forEach((phase, i) => {
    for (let month = phase.from; month <= phase.to; month++) {
      const head = costOfHead(input.snapshot.rates, spec.group, spec.programmes, phase.year, month, month);
      if (!head.ok) throw new Error(`a plan with a result has no rate: ${head.problem.what.en}`);
      for (const { programme, amount } of head.value.byProgramme) {
        cost.set(programme, (cost.get(programme) ?? 0) + amount * result.phases[i]!.heads);
        monthly.set(programme, (monthly.get(programme) ?? new Set()).add(amount));
      }
    }
  });
  const bases = legalBasisOf(input.snapshot.rates, spec.group, spec.programmes, paidMonths(spec));
  return table(
    [
      page.say('Program', 'Programme'),
      page.say('Dasar hukum', 'Legal basis'),
      page.say('Iuran per orang per bulan', 'Contribution per person and month'),
      page.say('Biaya', 'Cost'),
    ],
    [110, '*', 96, 96],
    [...cost].map(([programme, amount]) => [
      words(`${programme} – ${programmeName(page, programme)}`),
      words(printable(bases.get(programme)!.join('; '))),
      number([...monthly.get(programme)!].map((amount) => page.w.rupiah(amount)).join(' / ')),
      number(page.w.rupiah(amount)),
    ]),
    [words(page.say('Jumlah', 'Total'), { colSpan: 3 }), ...empty(2), number(page.w.rupiah(result.cost))],
  );
}

function funds(page: Page): Content[] {
  const { result } = page.input.run;
  if (result.funds.length === 0)
    return [
      {
        text: page.say(
          'Sumber dana belum ditetapkan; seluruh biaya masih harus dicarikan dana.',
          'No fund has been named; money must be found for the whole cost.',
        ),
        fontSize: 9,
        italics: true,
      },
    ];
  const sum = (of: (fund: (typeof result.funds)[number]) => number): number =>
    result.funds.reduce((s, f) => s + of(f), 0);
  const unfunded = result.allocated - result.funded;
  const rows: Cell[][] = result.funds.map((fund, i) => {
    const spec = page.spec.funds[i]!;
    const perRegion =
      spec.perRegion === undefined
        ? ''
        : page.say(
            `\n${page.w.rupiah(spec.perRegion)} tiap desa`,
            `\n${page.w.rupiah(spec.perRegion)} for each desa`,
          );
    return [
      words(printable(fund.name) + perRegion),
      words(printable(spec.agency ?? '')),
      number(page.w.rupiah(fund.ceiling)),
      number(page.w.rupiah(fund.used)),
      number(page.w.rupiah(fund.left)),
      number(page.heads(fund.heads)),
    ];
  });
  if (unfunded > 0)
    rows.push([
      words(page.say('Belum ada dananya', 'Without a fund'), { colSpan: 3, color: shortInk }),
      ...empty(2),
      number(page.w.rupiah(result.shortfall), { color: shortInk }),
      ...empty(1),
      number(page.heads(unfunded), { color: shortInk }),
    ]);
  return [
    table(
      [
        page.say('Sumber dana', 'Fund'),
        page.say('OPD', 'Agency'),
        page.say('Pagu', 'Ceiling'),
        page.say('Terpakai', 'Used'),
        page.say('Sisa', 'Left'),
        page.say('Orang', 'People'),
      ],
      ['*', 70, 84, 84, 84, 40],
      rows,
      [
        words(page.say('Jumlah', 'Total'), { colSpan: 2 }),
        ...empty(1),
        number(page.w.rupiah(sum((f) => f.ceiling))),
        number(page.w.rupiah(sum((f) => f.used) + result.shortfall)),
        number(page.w.rupiah(sum((f) => f.left))),
        number(page.heads(result.allocated)),
      ],
    ),
    ...(unfunded > 0
      ? [
          note(
            page.say(
              'Jumlah “terpakai” sudah termasuk biaya yang belum ada dananya, sehingga sama dengan jumlah biaya.',
              'The total of “used” includes the cost without a fund, so that it equals the total cost.',
            ),
          ),
        ]
      : []),
  ];
}

function shortfall(page: Page): Content[] {
  const { result } = page.input.run;
  if (result.fits || result.funds.length === 0) return [];
  const { headsAtTheseMonths, monthsAtTheseHeads } = result.alternatives;
  return [
    box(
      [
        {
          text: page.say(
            `Kekurangan dana ${page.w.rupiah(result.shortfall)} untuk ${page.heads(result.allocated - result.funded)} orang`,
            `${page.w.rupiah(result.shortfall)} short, for ${page.heads(result.allocated - result.funded)} people`,
          ),
          bold: true,
          fontSize: 9,
          color: shortInk,
          margin: [0, 0, 0, 3],
        },
        {
          ul: [
            page.say(
              `Dengan masa bayar tetap, dana cukup untuk ${page.heads(headsAtTheseMonths)} orang; tahap mengecil sebanding.`,
              `With these months the money is enough for ${page.heads(headsAtTheseMonths)} people; phases shrink in proportion.`,
            ),
            page.say(
              `Dengan ${page.heads(result.allocated)} orang tetap, dana cukup untuk ${monthsAtTheseHeads} bulan di setiap tahap.`,
              `With these ${page.heads(result.allocated)} people the money is enough for ${monthsAtTheseHeads} month(s) in every phase.`,
            ),
            page.say(
              `Dengan orang dan masa bayar tetap, pagu perlu ditambah ${page.w.rupiah(result.shortfall)}.`,
              `With these people and months, ceilings must grow by ${page.w.rupiah(result.shortfall)}.`,
            ),
          ],
          markerColor: shortInk,
          fontSize: 9,
        },
      ],
      { bar: shortInk, fill: tint },
    ),
  ];
}

function table(
  titles: readonly string[],
  widths: (string | number)[],
  rows: Cell[][],
  total: Cell[],
): Content {
  const sums = total.map((cell) => ({ ...cell, bold: true, fillColor: tint }));
  return {
    table: {
      headerRows: 2,
      dontBreakRows: true,
      widths,
      body: [headRow(titles), columnNumbers(titles.length), ...rows, sums],
    },
    layout: annexLayout,
  };
}

/** `April–Desember 2024`. */
function periodOf(page: Page, phase: Phase): string {
  const [from, to] = [monthName(phase.from, page.language), monthName(phase.to, page.language)];
  return `${from === to ? from : `${from}–${to}`} ${phase.year}`;
}

function programmeName(page: Page, programme: Programme): string {
  switch (programme) {
    case 'JKK':
      return page.say('kecelakaan kerja', 'work accident');
    case 'JKM':
      return page.say('kematian', 'death');
    case 'JHT':
      return page.say('hari tua', 'old age');
    case 'JP':
      return page.say('pensiun', 'pension');
    case 'JKP':
      return page.say('kehilangan pekerjaan', 'job loss');
  }
}
