import type { Content } from 'pdfmake/interfaces.js';
import { headContribution, legalBasisOf, type Payment } from '../contribution/cost.ts';
import type { Programme } from '../contribution/programme.ts';
import { monthKey, partsOfWhole, type MonthKey } from '../contribution/rate.ts';
import { groupWords, monthWords, sectorWords } from '../contribution/words.ts';
import { discountsTaken, type DiscountTaken } from '../plan/discounts.ts';
import type { Phase } from '../plan/spec.ts';
import { printable, type Page } from './page.ts';
import { block, note, number, sumTable, words } from './style.ts';
import { periodOf, programmeName } from './words.ts';

/** Heads insured alike, and the months they are paid for, ascending, each once. */
interface PaidFor {
  readonly payment: Payment;
  readonly months: readonly MonthKey[];
}

/** Months on end in which a programme costs the same on the same legal basis. */
interface Spell {
  readonly programme: Programme;
  readonly from: MonthKey;
  to: MonthKey;
  readonly amount: number;
  readonly basis: string;
}

/** The cost of a plan is reckoned before any discount, which depends on whose money pays. */
const undiscounted = { payer: 'government' } as const;

/** The rates in force in the months the plan pays for, with what they rest on. */
export function rateTable(page: Page): Content {
  const { say } = page;
  const paid = paidFor(page);
  const several = paid.length > 1;
  return block(
    { text: say('Tarif iuran yang dipakai', 'Rates in use'), style: 'h2' },
    sumTable({
      titles: [
        ...(several ? [say('Kelompok', 'Group')] : []),
        say('Program', 'Programme'),
        say('Bulan yang dibayar', 'Paid months'),
        say('Iuran per orang per bulan', 'Contribution per person and month'),
        say('Dasar hukum', 'Legal basis'),
      ],
      widths: [...(several ? [84] : []), several ? 84 : 120, 104, 76, '*'],
      rows: paid.flatMap(({ payment, months }) =>
        spellsOf(page, payment, months).map((spell, i) => [
          ...(several ? [words(i === 0 ? paymentName(page, payment) : '')] : []),
          words(`${spell.programme} – ${programmeName(page, spell.programme)}`),
          words(spellWords(page, spell)),
          number(page.w.rupiah(spell.amount)),
          words(printable(spell.basis)),
        ]),
      ),
    }),
    ...(page.input.run.result.discount > 0
      ? [
          note(
            say(
              'Sebelum keringanan iuran; keringanan hanya berlaku bagi dana yang boleh memakainya.',
              'Before discounts, which are only for the funds that may take them.',
            ),
          ),
          ...discountsTaken(page.input.run.input.rates, page.spec).map((taken) =>
            note(discountWords(page, taken)),
          ),
        ]
      : []),
  );
}

/** `CSR: JKK, JKM dipotong 50,00%, sektor transportasi, Januari 2026 – Maret 2026 (PP 50/2025).` */
function discountWords(
  page: Page,
  { fund, programmes, parts, sector, from, to, legalBasis }: DiscountTaken,
): string {
  const { say, language } = page;
  const months =
    from === to ? monthWords(from, language) : `${monthWords(from, language)} – ${monthWords(to, language)}`;
  const trade = say(`sektor ${sectorWords[sector].id}`, `${sectorWords[sector].en} sector`);
  const less = page.w.percent(parts / partsOfWhole);
  return printable(
    `${page.spec.funds[fund]!.name}: ${programmes.join(', ')} ${say('dipotong', 'less')} ${less}, ${trade}, ${months} (${legalBasis}).`,
  );
}

function spellWords(page: Page, { from, to }: Spell): string {
  const [year, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return year === last
    ? periodOf(page, { year, from: Number(from.slice(5)), to: Number(to.slice(5)) })
    : `${monthWords(from, page.language)} – ${monthWords(to, page.language)}`;
}

/** The instruments all contributions of the plan rest on, each once. */
export function legalBases(page: Page): string[] {
  const bases = paidFor(page).flatMap(({ payment, months }) =>
    [...legalBasisOf(page.input.snapshot.rates, payment, undiscounted, months).values()].flat(),
  );
  return [...new Set(bases)].map(printable);
}

function paymentName(page: Page, { group, wage }: Payment): string {
  const of =
    wage === undefined ? '' : page.say(`, upah ${page.w.rupiah(wage)}`, `, wage ${page.w.rupiah(wage)}`);
  return page.text(groupWords[group]) + of;
}

function paidFor({ spec }: Page): PaidFor[] {
  const found = new Map<string, { payment: Payment; months: Set<MonthKey> }>();
  const add = ({ group, programmes, wage, riskClass, sector }: Payment, spans: readonly Span[]): void => {
    const payment = { group, programmes: programmes.toSorted(), wage, riskClass, sector };
    const key = JSON.stringify(payment);
    const months = found.get(key)?.months ?? new Set<MonthKey>();
    found.set(key, { payment: { ...payment, programmes }, months });
    for (const { year, from, to } of spans)
      for (let month = from; month <= to; month++) months.add(monthKey(year, month));
  };
  add(spec, spec.phases);
  for (const commitment of spec.commitments ?? []) add(commitment, [commitment]);
  return [...found.values()].map(({ payment, months }) => ({ payment, months: [...months].toSorted() }));
}

type Span = Pick<Phase, 'year' | 'from' | 'to'>;

function spellsOf(page: Page, payment: Payment, months: readonly MonthKey[]): Spell[] {
  const spells = new Map<Programme, Spell[]>(payment.programmes.map((programme) => [programme, []]));
  for (const month of months) {
    const head = headContribution(page.input.snapshot.rates, payment, undiscounted, month);
    if (!head.ok) throw new Error(`a plan with a result has no rate: ${head.problem.what.en}`);
    for (const { programme, amount, legalBasis } of head.value.byProgramme) {
      const own = spells.get(programme)!;
      const basis = legalBasis.join('; ');
      const last = own.at(-1);
      if (last && last.amount === amount && last.basis === basis && follows(last.to, month)) last.to = month;
      else own.push({ programme, from: month, to: month, amount, basis });
    }
  }
  return [...spells.values()].flat();
}

function follows(before: MonthKey, month: MonthKey): boolean {
  return monthCount(month) === monthCount(before) + 1;
}

function monthCount(key: MonthKey): number {
  return Number(key.slice(0, 4)) * 12 + Number(key.slice(5));
}
