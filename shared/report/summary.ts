import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { coverageFraction } from '../coverage/fraction.ts';
import { topUpWords } from '../plan/top-up.ts';
import { coverageBar, regionCharts } from './charts.ts';
import { printable, type Page } from './page.ts';
import { accent, box, hairline, portraitWidth, shortInk, tint, warningInk, warningTint } from './style.ts';

/** The answers first: how much each desa gets, whether the money is enough, who stays without cover. */
export function summary(page: Page): Content[] {
  const short = page.input.run.result.shortfall > 0;
  return [
    { text: page.say('Ringkasan', 'Summary'), style: 'h1', outline: true },
    keyFigures(page),
    answer(page.say('Dapat berapa tiap desa?', 'How many does each desa get?'), shares(page)),
    answer(page.say('Cukupkah dananya?', 'Is the money enough?'), money(page), short ? shortInk : accent),
    answer(page.say('Siapa yang belum terlindungi?', 'Who is not yet covered?'), coverage(page)),
    coverageBar(page, portraitWidth),
    ...warnings(page),
    regionCharts(page, portraitWidth),
  ];
}

function keyFigures(page: Page): Content {
  const { result } = page.input.run;
  const { area } = page.figures;
  const percentOf = (heads: number): string => page.percent(coverageFraction(heads, area.eligible));
  const where = ofPart(page) ? page.say(' area sasaran', ' of the target area') : '';
  const figures: [string, string][] = [
    [page.heads(result.allocated), page.say('orang mendapat kuota', 'people in the quota')],
    [
      page.w.rupiah(result.cost + result.committedCost),
      result.committedCost > 0
        ? page.say('biaya iuran, tanggungan termasuk', 'contributions, commitments included')
        : page.say('biaya iuran', 'contributions to pay'),
    ],
    [
      percentOf(area.after),
      page.say(
        `cakupan${where}, semula ${percentOf(area.before)}`,
        `coverage${where}, was ${percentOf(area.before)}`,
      ),
    ],
    [
      page.heads(area.known > 0 ? area.left : NaN),
      page.say('orang masih belum terlindungi', 'people still not covered'),
    ],
  ];
  return {
    table: {
      widths: ['auto', '*', 'auto', 'auto'],
      body: [
        figures.map(([figure, label]) => ({
          stack: [
            { text: figure, style: 'figure', noWrap: true },
            { text: label, style: 'figureLabel' },
          ],
        })),
      ],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (i, node) => (i === 0 || i === node.table.widths?.length ? 0 : 0.6),
      vLineColor: () => hairline,
      paddingLeft: (i) => (i === 0 ? 0 : 12),
      paddingRight: () => 12,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
    margin: [0, 0, 0, 10],
  };
}

function answer(question: string, said: ContentText['text'], bar = accent): Content {
  return box(
    [
      { text: question, style: 'question', color: bar },
      { text: said, style: 'lead' },
    ],
    { bar, fill: tint },
  );
}

function shares(page: Page): ContentText['text'] {
  const { input, figures } = page;
  const { result } = input.run;
  const inArea = [...input.directory.codes.keys()].filter(
    (s) => result.regions.inArea[s] === 1 && !Number.isNaN(result.regions.gap[s]),
  );
  if (inArea.length === 0)
    return page.say(
      'Tidak ada desa berdata di area sasaran, sehingga kuota belum dapat dibagi.',
      'No desa with figures lies in the target area, so the quota cannot be given yet.',
    );
  const byHeads = inArea.toSorted(
    (a, b) => result.regions.allocated[a]! - result.regions.allocated[b]! || a - b,
  );
  const heads = (slot: number): string => page.heads(result.regions.allocated[slot]!);
  const name = (slot: number): string => printable(input.directory.names[slot]!);
  const [least, middle, most] = [byHeads[0]!, byHeads[(byHeads.length - 1) >> 1]!, byHeads.at(-1)!];
  const units = `${page.heads(inArea.length)} ${unitsName(page)}`;
  const unallocated = result.unallocated ? leftOverWords(page) : '';
  const reserve = figures.total.reserve
    ? page.say(
        ` Cadangan ${page.heads(figures.total.reserve)} orang.`,
        ` ${page.heads(figures.total.reserve)} people in reserve.`,
      )
    : '';
  const left = figures.area.unknown
    ? page.say(
        ` ${page.heads(figures.area.unknown)} tanpa data tidak ikut dibagi.`,
        ` ${page.heads(figures.area.unknown)} without data are left out.`,
      )
    : '';
  return [
    {
      text: page.say(`${page.heads(result.allocated)} orang`, `${page.heads(result.allocated)} people`),
      bold: true,
    },
    page.say(
      ` dibagi kepada ${units}: paling sedikit ${heads(least)} (${name(least)}), nilai tengah ${heads(middle)}, paling banyak ${heads(most)} (${name(most)}).`,
      ` over ${units}: at least ${heads(least)} (${name(least)}), median ${heads(middle)}, at most ${heads(most)} (${name(most)}).`,
    ) +
      unallocated +
      reserve +
      left,
  ];
}

/** Without a cap or a weight of its own a rule gives all it can: only a gap that is closed holds heads back. */
function leftOverWords(page: Page): string {
  const { spec, say } = page;
  const { unallocated } = page.input.run.result;
  const { rule } = spec;
  const bounded =
    spec.limits?.cap !== undefined || (rule.kind === 'proportional' && typeof rule.weight === 'object');
  const quota = page.heads(spec.quota);
  return bounded
    ? say(
        ` ${page.heads(unallocated)} dari kuota ${quota} tidak terbagi karena tidak ada lagi desa yang boleh menerimanya menurut aturan dan batas rencana.`,
        ` ${page.heads(unallocated)} of the quota of ${quota} are left over, as the rule and limits of the plan let no more desa take them.`,
      )
    : say(
        ` ${page.heads(unallocated)} dari kuota ${quota} tidak terbagi karena semua yang belum terlindungi sudah mendapat tempat.`,
        ` ${page.heads(unallocated)} of the quota of ${quota} are left over, as everybody not covered already has a place.`,
      );
}

function unitsName(page: Page): string {
  return page.figures.total.kelurahan > 0
    ? page.say('desa dan kelurahan', 'desa and kelurahan')
    : page.say('desa', 'desa');
}

function money(page: Page): ContentText['text'] {
  const { result } = page.input.run;
  const { w } = page;
  if (result.cost + result.committedCost === 0)
    return [page.say('Belum ada yang dibiayai.', 'There is nothing to pay for yet.')];
  const parts = [
    ...(result.committedCost > 0
      ? [
          page.say(
            `peserta baru ${w.rupiah(result.cost)}, tanggungan ${w.rupiah(result.committedCost)}`,
            `new members ${w.rupiah(result.cost)}, commitments ${w.rupiah(result.committedCost)}`,
          ),
        ]
      : []),
    ...(result.discount > 0
      ? [
          page.say(
            `sebelum keringanan ${w.rupiah(result.discount)}`,
            `before discounts of ${w.rupiah(result.discount)}`,
          ),
        ]
      : []),
  ];
  const cost =
    w.rupiah(result.cost + result.committedCost) + (parts.length > 0 ? ` (${parts.join('; ')})` : '');
  if (result.fits) {
    const left = leftOf(page);
    const said = page.say(
      `Iuran ${cost} terbayar seluruhnya dari ${page.heads(result.funds.length)} sumber dana`,
      `Contributions of ${cost} are paid in full from ${result.funds.length === 1 ? '1 fund' : `${page.heads(result.funds.length)} funds`}`,
    );
    return [
      { text: page.say('Cukup. ', 'Yes. '), bold: true },
      left === null
        ? `${said}.`
        : said + page.say(`; tersisa ${w.rupiah(left)}.`, `; ${w.rupiah(left)} is left.`),
    ];
  }
  if (result.funds.length === 0)
    return [
      { text: page.say('Belum ada sumber dana. ', 'There is no fund yet. '), bold: true },
      page.say(
        `Diperlukan ${cost} untuk membayar seluruh kuota.`,
        `${cost} is needed to pay for the whole quota.`,
      ),
    ];
  const { headsAtTheseMonths, monthsAtTheseHeads } = result.alternatives!;
  const short = topUpWords(result.topUp!);
  return [
    {
      text: page.say(`Belum cukup: kurang ${short.id}. `, `No: ${short.en} short. `),
      bold: true,
    },
    page.say(
      `Dari biaya ${cost}, dana membayar ${page.heads(result.funded)} dari ${page.heads(result.allocated)} orang. Agar pas: ${page.heads(headsAtTheseMonths)} orang dengan masa bayar ini, atau ${monthsAtTheseHeads} bulan untuk semua orang.`,
      `Of the cost of ${cost}, the funds pay for ${page.heads(result.funded)} of ${page.heads(result.allocated)} people. What fits: ${page.heads(headsAtTheseMonths)} people with these months, or ${monthsAtTheseHeads} ${monthsAtTheseHeads === 1 ? 'month' : 'months'} for everybody.`,
    ),
  ];
}

/** What the funds have left; null where some have no ceiling of their own, as their agency's is shared. */
function leftOf(page: Page): number | null {
  const left = page.input.run.result.funds.map((fund) => fund.left);
  return left.every((amount) => amount !== null) ? left.reduce((sum, amount) => sum + amount, 0) : null;
}

function coverage(page: Page): ContentText['text'] {
  const { area, total, region } = page.figures;
  if (!(area.eligible > 0))
    return page.say(
      'Tidak ada data: cakupan tidak dapat dihitung sebelum pekerja sasaran dan yang terlindungi diketahui.',
      'No data: coverage cannot be told before eligible and covered workers are known.',
    );
  const base = page.heads(area.eligible);
  const percentOf = (heads: number): string => page.percent(coverageFraction(heads, area.eligible));
  const unknown = area.unknown
    ? page.say(
        ` ${page.heads(area.unknown)} desa tanpa data tidak termasuk.`,
        ` ${page.heads(area.unknown)} desa without data are not included.`,
      )
    : '';
  const whole = ofPart(page)
    ? page.say(
        ` Cakupan ${region} seluruhnya menjadi ${page.percent(total.after)}, semula ${page.percent(total.before)}.`,
        ` Coverage of ${region} as a whole becomes ${page.percent(total.after)}, was ${page.percent(total.before)}.`,
      )
    : '';
  return [
    ofPart(page)
      ? page.say('Di area sasaran cakupan naik dari ', 'In the target area coverage rises from ')
      : page.say('Cakupan naik dari ', 'Coverage rises from '),
    { text: percentOf(area.before), bold: true },
    page.say(
      ` (${page.heads(area.before)} dari ${base} pekerja sasaran) menjadi `,
      ` (${page.heads(area.before)} of ${base} eligible workers) to `,
    ),
    { text: percentOf(area.after), bold: true },
    page.say(
      ` (${page.heads(area.after)} dari ${base}). Masih belum terlindungi: ${page.heads(area.left)} orang.`,
      ` (${page.heads(area.after)} of ${base}). Still not covered: ${page.heads(area.left)} people.`,
    ) +
      unknown +
      whole,
  ];
}

/** Whether the plan is for a part of the document's desa, so that coverage of both is told. */
function ofPart({ figures, input }: Page): boolean {
  return figures.total.inArea < input.directory.codes.length;
}

function warnings(page: Page): Content[] {
  const { warnings } = page.input.run.result;
  if (warnings.length === 0) return [];
  return [
    { text: page.say('Perlu diperhatikan', 'To be considered'), style: 'h2' },
    ...warnings.map((warning) =>
      box(
        {
          text: [
            { text: `${printable(page.text(warning.what))} `, bold: true, color: warningInk },
            `${printable(page.text(warning.why))} ${printable(page.text(warning.next))}`,
          ],
          fontSize: 8.5,
          lineHeight: 1.15,
        },
        { bar: warningInk, fill: warningTint },
      ),
    ),
  ];
}
