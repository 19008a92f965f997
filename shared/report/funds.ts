import type { Content } from 'pdfmake/interfaces.js';
import { ceilingPerRegion, type Fund } from '../budget/fund.ts';
import { groupWords } from '../contribution/words.ts';
import type { Group } from '../contribution/programme.ts';
import type { YearUse } from '../plan/result.ts';
import { nameOfCode, printable, type Page } from './page.ts';
import { block, empty, muted, note, number, shortInk, sumTable, words, type Cell } from './style.ts';
import { listed } from './words.ts';

/** Each fund with its limits, what it pays and for whom; what no fund pays stands among them. */
export function funds(page: Page): Content[] {
  const { result } = page.input.run;
  const { say, w } = page;
  const heading: Content = { text: say('Sumber dana', 'Funds'), style: 'h2' };
  if (result.funds.length === 0)
    return [
      block(heading, {
        text: say(
          'Sumber dana belum ditetapkan; seluruh biaya masih harus dicarikan dana.',
          'No fund has been named; money must be found for the whole cost.',
        ),
        fontSize: 9,
        italics: true,
      }),
    ];
  const withCommitments = result.commitments.length > 0;
  const people = (fresh: number, committed: number, colour = {}): Cell[] => [
    number(page.heads(fresh), colour),
    ...(withCommitments ? [number(page.heads(committed), colour)] : []),
  ];
  const committed = result.commitments.reduce((sum, c) => sum + c.heads, 0);
  const unpaid = committed - result.commitments.reduce((sum, c) => sum + c.funded, 0);
  const rows = result.funds.map((fund, i): Cell[] => {
    const spec = page.spec.funds[i]!;
    const terms = termsOf(page, spec);
    return [
      {
        style: 'cell',
        text: [
          { text: printable(fund.name) },
          ...terms.map((term) => ({ text: `\n${term}`, color: muted, fontSize: 6.8 })),
        ],
      },
      words(printable(spec.agency ?? '')),
      ...ceilingCells(page, fund),
      ...people(fund.heads, fund.committed),
    ];
  });
  if (result.discount > 0)
    rows.push([
      words(say('Keringanan iuran', 'Discounts on contributions'), { colSpan: 3 }),
      ...empty(2),
      number(w.rupiah(result.discount)),
      ...empty(withCommitments ? 3 : 2),
    ]);
  if (!result.fits)
    rows.push([
      words(say('Belum ada dananya', 'Without a fund'), { colSpan: 3, color: shortInk }),
      ...empty(2),
      number(w.rupiah(result.shortfall), { color: shortInk }),
      ...empty(1),
      ...people(result.allocated - result.funded, unpaid, { color: shortInk }),
    ]);
  const beside = [
    ...(result.discount > 0 ? [say('keringanan iuran', 'discounts')] : []),
    ...(result.fits ? [] : [say('biaya yang belum ada dananya', 'the cost without a fund')]),
  ].join(say(' dan ', ' and '));
  return [
    block(
      heading,
      sumTable({
        titles: [
          say('Sumber dana', 'Fund'),
          say('OPD', 'Agency'),
          ...moneyTitles(page),
          withCommitments ? say('Peserta baru', 'New members') : say('Orang', 'People'),
          ...(withCommitments ? [say('Tanggungan', 'Commit- ments')] : []),
        ],
        widths: ['*', 64, 70, 70, 70, 40, ...(withCommitments ? [42] : [])],
        rows,
        total: [
          words(say('Jumlah', 'Total'), { colSpan: 2 }),
          ...empty(1),
          sumCell(
            page,
            result.funds.map((f) => f.ceiling),
          ),
          number(w.rupiah(result.cost + result.committedCost)),
          sumCell(
            page,
            result.funds.map((f) => f.left),
          ),
          ...people(result.allocated, committed),
        ],
      }),
      ...(beside
        ? [
            note(
              say(
                `Jumlah “terpakai” sudah termasuk ${beside}, sehingga sama dengan jumlah biaya.`,
                `The total of “used” includes ${beside}, so that it equals the total cost.`,
              ),
            ),
          ]
        : []),
    ),
  ];
}

/** Agencies that have a ceiling over all their funds. */
export function agencies(page: Page): Content[] {
  const bounded = page.input.run.result.agencies.filter(({ ceiling }) => ceiling !== null);
  if (bounded.length === 0) return [];
  return [
    block(
      { text: page.say('Pagu per OPD', 'Ceilings of agencies'), style: 'h2' },
      sumTable({
        titles: [page.say('OPD', 'Agency'), ...moneyTitles(page)],
        widths: ['*', 96, 96, 96],
        rows: bounded.map((agency) => [words(printable(agency.name)), ...ceilingCells(page, agency)]),
      }),
    ),
  ];
}

/** Use by fiscal year, where a year has a ceiling of its own that is not that of the whole plan. */
export function yearCeilings(page: Page): Content[] {
  const { result } = page.input.run;
  const holders = [...result.funds, ...result.agencies].filter((holder) =>
    holder.years.some(({ ceiling }) => ceiling !== null && ceiling !== holder.ceiling),
  );
  if (holders.length === 0) return [];
  return [
    block(
      { text: page.say('Pagu per tahun anggaran', 'Ceilings by fiscal year'), style: 'h2' },
      sumTable({
        titles: [
          page.say('Sumber dana atau OPD', 'Fund or agency'),
          page.say('Tahun', 'Year'),
          ...moneyTitles(page),
        ],
        widths: ['*', 36, 96, 96, 96],
        rows: holders.flatMap(({ name, years }) =>
          years.map((use, i) => [
            words(i === 0 ? printable(name) : ''),
            number(String(use.year)),
            ...ceilingCells(page, withLeft(use)),
          ]),
        ),
      }),
    ),
  ];
}

function moneyTitles({ say }: Page): string[] {
  return [say('Pagu', 'Ceiling'), say('Terpakai', 'Used'), say('Sisa', 'Left')];
}

interface Use {
  readonly ceiling: number | null;
  readonly used: number;
  readonly left: number | null;
}

function withLeft({ ceiling, used }: YearUse): Use {
  return { ceiling, used, left: ceiling === null ? null : ceiling - used };
}

function ceilingCells(page: Page, { ceiling, used, left }: Use): Cell[] {
  return [ceiling, used, left].map((amount) =>
    number(amount === null ? '–' : page.w.rupiah(amount), { noWrap: true }),
  );
}

/** Money under a ceiling of an agency alone has no ceiling of its own, and so no sum. */
function sumCell(page: Page, amounts: readonly (number | null)[]): Cell {
  const known = amounts.filter((amount) => amount !== null);
  return number(
    known.length < amounts.length ? '–' : page.w.rupiah(known.reduce((sum, amount) => sum + amount, 0)),
  );
}

/** The limits of a fund in words, a line each. */
function termsOf(page: Page, fund: Fund): string[] {
  const { say, w } = page;
  const terms: string[] = [];
  const kind = [
    fund.source ?? '',
    fund.edition === undefined
      ? ''
      : fund.edition === 'original'
        ? say('murni', 'original')
        : say('perubahan', 'revised'),
  ].filter(Boolean);
  if (kind.length > 0) terms.push(kind.join(' '));
  const each = ceilingPerRegion(fund);
  if (each !== null) {
    const grant = typeof fund.perRegion === 'object' ? fund.perRegion : null;
    terms.push(
      grant
        ? say(
            `${page.decimal(grant.percent, Number.isInteger(grant.percent) ? 0 : 2)}% dari ${w.rupiah(grant.grant)} = ${w.rupiah(each)} tiap desa`,
            `${page.decimal(grant.percent, Number.isInteger(grant.percent) ? 0 : 2)}% of ${w.rupiah(grant.grant)} = ${w.rupiah(each)} for each desa`,
          )
        : say(`${w.rupiah(each)} tiap desa`, `${w.rupiah(each)} for each desa`),
    );
  }
  const only = (names: readonly string[]): string =>
    `${say('hanya', 'only')}: ${printable(listed(page, names, 4))}`;
  if (fund.regions) terms.push(only(fund.regions.map((code) => nameOfCode(page.input.directory, code))));
  if (fund.phases) terms.push(only(fund.phases));
  if (fund.groups) terms.push(only(fund.groups.map((group) => page.text(groupWords[group as Group]))));
  if (fund.discount) terms.push(say('dengan keringanan iuran', 'with discounts on contributions'));
  return terms;
}
