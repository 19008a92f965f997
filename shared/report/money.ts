import type { Content } from 'pdfmake/interfaces.js';
import { topUpWords } from '../plan/top-up.ts';
import { budget } from './budget.ts';
import { cashPlan } from './cash-plan.ts';
import { commitments } from './commitments.ts';
import { agencies, funds, yearCeilings } from './funds.ts';
import { printable, type Page } from './page.ts';
import { block, box, empty, number, shortInk, sumTable, tint, words } from './style.ts';
import { periodOf } from './words.ts';

/** What it costs by phase, commitment and programme, who pays, when, and what is short. */
export function money(page: Page): Content[] {
  const { say } = page;
  return [
    block(
      { text: say('Pembiayaan', 'Money'), style: 'h1', outline: true, margin: [0, 16, 0, 0] },
      {
        text: page.spec.commitments?.length
          ? say('Biaya peserta baru per tahap', 'Cost of new members by phase')
          : say('Biaya per tahap', 'Cost by phase'),
        style: 'h2',
      },
      phaseCosts(page),
    ),
    ...commitments(page),
    ...budget(page),
    ...funds(page),
    ...agencies(page),
    ...yearCeilings(page),
    ...shortfall(page),
    ...(page.input.sections?.cashPlan === false ? [] : cashPlan(page)),
  ];
}

function phaseCosts(page: Page): Content {
  const { result } = page.input.run;
  return sumTable({
    titles: [
      page.say('Tahap', 'Phase'),
      page.say('Masa bayar', 'Paid months'),
      page.say('Bulan', 'Months'),
      page.say('Orang', 'People'),
      page.say('Iuran per orang', 'Contribution per person'),
      page.say('Biaya', 'Cost'),
    ],
    widths: ['*', 128, 32, 44, 74, 96],
    rows: result.phases.map((phase, i) => [
      words(printable(phase.name)),
      words(periodOf(page, page.spec.phases[i]!)),
      number(page.heads(phase.months)),
      number(page.heads(phase.heads)),
      number(page.w.rupiah(phase.costPerHead)),
      number(page.w.rupiah(phase.cost)),
    ]),
    total: [
      words(page.say('Jumlah', 'Total'), { colSpan: 3 }),
      ...empty(2),
      number(page.heads(result.allocated)),
      ...empty(1),
      number(page.w.rupiah(result.cost)),
    ],
  });
}

function shortfall(page: Page): Content[] {
  const { result } = page.input.run;
  if (result.fits || result.funds.length === 0) return [];
  const { say, w } = page;
  const { headsAtTheseMonths, monthsAtTheseHeads } = result.alternatives!;
  const { to } = result.topUp!;
  const added = topUpWords(result.topUp!);
  const unfunded = page.heads(result.allocated - result.funded);
  const committed = result.commitments.reduce((sum, { heads, funded }) => sum + heads - funded, 0);
  const commitments =
    committed > 0
      ? say(
          ` dan ${page.heads(committed)} orang dalam tanggungan`,
          ` and ${page.heads(committed)} people of the commitments`,
        )
      : '';
  return [
    block(
      box(
        [
          {
            text: say(
              `Iuran ${w.rupiah(result.shortfall)} belum terdanai, untuk ${unfunded} peserta baru${commitments}`,
              `Contributions of ${w.rupiah(result.shortfall)} are not funded, for ${unfunded} new members${commitments}`,
            ),
            bold: true,
            fontSize: 9,
            color: shortInk,
            margin: [0, 0, 0, 3],
          },
          {
            ul: [
              say(
                `Dengan masa bayar tetap, dana cukup untuk ${page.heads(headsAtTheseMonths)} orang; tahap mengecil sebanding.`,
                `With these months the money is enough for ${page.heads(headsAtTheseMonths)} people; phases shrink in proportion.`,
              ),
              say(
                `Dengan ${page.heads(result.allocated)} orang tetap, dana cukup untuk ${monthsAtTheseHeads} bulan di setiap tahap.`,
                `With these ${page.heads(result.allocated)} people the money is enough for ${monthsAtTheseHeads} ${monthsAtTheseHeads === 1 ? 'month' : 'months'} in every phase.`,
              ),
              say(
                `Dengan orang dan masa bayar tetap, pagu${to === null ? '' : ` ${to}`} perlu ditambah ${added.id}.`,
                `With these people and months, ${to === null ? 'ceilings' : `the ceiling of ${to}`} must grow by ${added.en}.`,
              ),
            ],
            markerColor: shortInk,
            fontSize: 9,
          },
        ],
        { bar: shortInk, fill: tint },
      ),
    ),
  ];
}
