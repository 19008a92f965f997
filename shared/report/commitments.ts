import type { Content } from 'pdfmake/interfaces.js';
import { groupWords } from '../contribution/words.ts';
import { sumBudget } from '../plan/budget.ts';
import type { Commitment } from '../plan/spec.ts';
import { printable, type Page } from './page.ts';
import { block, empty, muted, note, number, sumTable, words } from './style.ts';
import { commitmentKind, payerName, periodOf } from './words.ts';

/** Heads that are paid for before any new one: how many, how long, at what cost, and from which money. */
export function commitments(page: Page): Content[] {
  const { result } = page.input.run;
  const { say, w } = page;
  if (result.commitments.length === 0) return [];
  return [
    block(
      { text: say('Perpanjangan dan tanggungan lain', 'Renewals and other commitments'), style: 'h2' },
      sumTable({
        titles: [
          say('Tanggungan', 'Commitment'),
          say('Masa bayar', 'Paid months'),
          say('Orang', 'People'),
          say('Terbayar', 'Paid for'),
          say('Iuran per orang', 'Contribution per person'),
          say('Biaya', 'Cost'),
          say('Dibayar dari', 'Paid from'),
        ],
        widths: ['*', 60, 34, 36, 54, 68, 84],
        rows: result.commitments.map((total, i) => {
          const commitment = page.spec.commitments![i]!;
          return [
            {
              style: 'cell',
              text: [
                { text: printable(total.name) },
                { text: `\n${termsOf(page, commitment)}`, color: muted, fontSize: 6.8 },
              ],
            },
            words(periodOf(page, commitment)),
            number(page.heads(total.heads)),
            number(page.heads(total.funded)),
            number(w.rupiah(total.costPerHead)),
            number(w.rupiah(total.cost)),
            words(payersOf(page, commitment), { fontSize: 6.8 }),
          ];
        }),
        total: [
          words(say('Jumlah', 'Total'), { colSpan: 5 }),
          ...empty(4),
          number(w.rupiah(result.committedCost)),
          ...empty(1),
        ],
      }),
      note(
        say(
          `Tanggungan dibayar lebih dahulu daripada peserta baru. Peserta baru ${w.rupiah(result.cost)} + tanggungan ${w.rupiah(result.committedCost)} = ${w.rupiah(result.cost + result.committedCost)}.`,
          `Commitments are paid before new members. New members ${w.rupiah(result.cost)} + commitments ${w.rupiah(result.committedCost)} = ${w.rupiah(result.cost + result.committedCost)}.`,
        ),
      ),
    ),
  ];
}

function termsOf(page: Page, { kind, group, programmes, wage }: Commitment): string {
  const of =
    wage === undefined ? '' : page.say(`, upah ${page.w.rupiah(wage)}`, `, wage ${page.w.rupiah(wage)}`);
  return `${commitmentKind(page, kind)} · ${page.text(groupWords[group])}${of} · ${programmes.join(' + ')}`;
}

/** The funds of a commitment with what each pays; what no fund pays is said as well. */
function payersOf(page: Page, { kind, name }: Commitment): string {
  const own = page.budget.filter(({ claim, line }) => claim === kind && line === name);
  const paid = sumBudget(own, ['fund']).map(({ values: [fund], amount }) => ({
    name: payerName(page, fund as string | null),
    amount,
  }));
  return paid.length === 1
    ? paid[0]!.name
    : paid.map(({ name, amount }) => `${name} ${page.w.rupiah(amount)}`).join('; ');
}
