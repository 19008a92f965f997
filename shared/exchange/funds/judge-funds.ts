import { fundSources, type FundSource } from '../../budget/fund.ts';
import type { PlanSpec } from '../../plan/spec.ts';
import { ancestor, parseRegionCode, type RegionCode } from '../../region/code.ts';
import { searchKey } from '../../region/search.ts';
import { done, refused, type Result } from '../../text/problem.ts';
import type { Directory } from '../../workspace/snapshot.ts';
import { decimalMarkOf, readNumber } from '../import/number.ts';
import { readYear, shortened } from '../import/row-figures.ts';
import { cellText, isBlankRow, type Cell, type Sheet } from '../import/table.ts';
import type { JudgedRow, Note, Verdict, VerdictCounts } from '../import/verdict.ts';
import { fundColumns, type FundColumns, type FundRole } from './headers.ts';
import { noBudget } from './fund-problems.ts';

type Fund = PlanSpec['funds'][number];

/** What becomes of every row of a budget, and the funds they make. */
export interface FundJudgement {
  readonly columns: FundColumns;
  readonly rows: readonly JudgedRow[];
  readonly counts: VerdictCounts;
  /** In the order of the table; rows of one fund and different years are one. */
  readonly funds: readonly Fund[];
  /** Funds of the plan that give way to those of the table. */
  readonly replaced: number;
}

export interface FundTarget {
  readonly directory: Pick<Directory, 'codes' | 'names' | 'parents'>;
  /** The funds the plan has. */
  readonly funds: readonly Fund[];
}

const totals = /^(sub ?)?(jumlah|total|grand total|sum)\b/i;

/** The ways a fund's kind is written beside its own name. */
const sourceWords: Readonly<Record<string, FundSource>> = {
  add: 'APBDes',
  'alokasi dana desa': 'APBDes',
  'apb desa': 'APBDes',
  dd: 'Dana Desa',
  'dbh kelapa sawit': 'DBH Sawit',
  'dbh cht': 'DBHCHT',
  'apbd kabupaten': 'APBD',
  'apbd provinsi': 'APBD',
  perusahaan: 'CSR',
};

/** Judges every row of a budget. @returns a problem where the sheet is none */
export function judgeFunds(
  sheet: Sheet,
  target: FundTarget,
  existing: 'keep' | 'replace',
): Result<FundJudgement> {
  const columns = fundColumns(sheet);
  if (!columns) return refused(noBudget(sheet.name));
  const body = sheet.rows.slice(columns.header.last + 1);
  const { mark, shown } = decimalMarkOf(body.flat());
  const funds = new Map<string, { fund: Fund; row: number; limits: Set<string> }>();
  const replaced = new Set<string>();
  const rows = body.flatMap((cells, index): JudgedRow[] => {
    if (isBlankRow(cells)) return [];
    const row = columns.header.last + 2 + index;
    const read = new BudgetRow(cells, columns, target.directory, (cell) =>
      readNumber(cell, mark, { whole: false, decimalShown: shown }),
    );
    const judged = (verdict: Verdict, notes: readonly Note[]): JudgedRow[] => [
      { row, verdict, code: null, place: read.name, notes, candidates: [] },
    ];
    const faults = read.faults();
    if (faults.length > 0) return judged('rejected', faults);
    const fund = read.fund();
    const key = keyOf(fund);
    const there = target.funds.some((known) => keyOf(known) === key);
    if (there && existing === 'keep') return judged('rejected', [{ kind: 'fund-there', name: fund.name }]);
    const before = funds.get(key);
    const limits = limitsOf(fund);
    if (before && limits.some((limit) => before.limits.has(limit)))
      return judged('duplicated', [{ kind: 'repeated', row: before.row }]);
    if (there) replaced.add(key);
    funds.set(key, {
      fund: before ? together(before.fund, fund) : fund,
      row: before?.row ?? row,
      limits: new Set([...(before?.limits ?? []), ...limits]),
    });
    return judged(read.notes.length > 0 ? 'corrected' : 'taken', read.notes);
  });
  const counts: Record<Verdict, number> = { taken: 0, corrected: 0, rejected: 0, duplicated: 0 };
  for (const { verdict } of rows) counts[verdict]++;
  return done({
    columns,
    rows,
    counts,
    funds: [...funds.values()].map(({ fund }) => fund),
    replaced: replaced.size,
  });
}

/**
 * The funds of a plan with those of a table. Of one name and agency the table's limits are taken; what else the plan
 * says of the fund stays.
 */
export function withFunds(spec: PlanSpec, given: readonly Fund[]): PlanSpec {
  const byKey = new Map(given.map((fund) => [keyOf(fund), fund]));
  const kept = spec.funds.map((fund) => {
    const limits = byKey.get(keyOf(fund));
    const { ceiling: _, perYear: __, perRegion: ___, ...rest } = fund;
    return limits ? { ...limits, ...rest } : fund;
  });
  const known = new Set(spec.funds.map(keyOf));
  return { ...spec, funds: [...kept, ...given.filter((fund) => !known.has(keyOf(fund)))] };
}

/** Funds are told apart by name and agency, as in plans. */
function keyOf({ name, agency = '' }: Fund): string {
  return `${name}\n${agency}`;
}

/** Which limits a row gives, so that a second row for the same one is seen. */
function limitsOf({ ceiling, perRegion, perYear = {} }: Fund): string[] {
  return [
    ...(ceiling === undefined ? [] : ['in all']),
    ...(perRegion === undefined ? [] : ['per desa']),
    ...Object.keys(perYear),
  ];
}

function together(a: Fund, b: Fund): Fund {
  const perYear = a.perYear || b.perYear ? { perYear: { ...a.perYear, ...b.perYear } } : {};
  return { ...a, ...b, ...perYear };
}

type ReadMoney = ReturnType<typeof readNumber>;

/** One row of a budget as it reads. */
class BudgetRow {
  readonly name: string;
  /** What was put right. */
  readonly notes: Note[] = [];
  readonly #cells: readonly Cell[];
  readonly #columns: FundColumns;
  readonly #directory: FundTarget['directory'];
  readonly #read: (cell: Cell) => ReadMoney;

  constructor(
    cells: readonly Cell[],
    columns: FundColumns,
    directory: FundTarget['directory'],
    read: (cell: Cell) => ReadMoney,
  ) {
    this.#cells = cells;
    this.#columns = columns;
    this.#directory = directory;
    this.#read = read;
    this.name = shortened(this.#text('name'));
  }

  /** Why nothing of the row can be taken. */
  faults(): readonly Note[] {
    if (totals.test(this.name)) return [{ kind: 'total-row' }];
    if (this.name === '') return [{ kind: 'no-fund' }];
    const faults: Note[] = [];
    const year = this.#text('year');
    if (year !== '' && !isFiscalYear(readYear(year))) faults.push({ kind: 'year', text: shortened(year) });
    const region = this.#text('region');
    if (region !== '' && this.#region() === null)
      faults.push({ kind: 'code-unknown', code: shortened(region) });
    const money = this.#money();
    for (const { at, read } of money) {
      if (!read.ok)
        faults.push({
          kind: 'number',
          fault: read.fault,
          column: this.#columns.headers[at]!,
          text: shortened(cellText(this.#cells[at])),
        });
      else if (read.value !== null && (read.value < 0 || !Number.isInteger(read.value)))
        faults.push({
          kind: 'number',
          fault: read.value < 0 ? 'negative' : 'fraction',
          column: this.#columns.headers[at]!,
          text: shortened(cellText(this.#cells[at])),
        });
    }
    if (faults.length === 0 && money.every(({ read }) => read.ok && read.value === null))
      faults.push({ kind: 'no-figures' });
    return faults;
  }

  /** What the row says of a fund; only of a row without faults. */
  fund(): Fund {
    const region = this.#region();
    const name = region === null ? this.name : `${this.name} – ${this.#regionName(region)}`;
    const agency = shortened(this.#text('agency'));
    const source = this.#source();
    const perYear: Record<string, number> = {};
    let limits: Pick<Fund, 'ceiling' | 'perRegion'> = {};
    const ofRow = readYear(this.#text('year'));
    for (const { role, read } of this.#money()) {
      if (!read.ok || read.value === null) continue;
      if (role.kind === 'per-desa') {
        limits = { ...limits, perRegion: read.value };
        continue;
      }
      const year = (role.kind === 'ceiling' ? role.year : null) ?? ofRow;
      if (year === null) limits = { ...limits, ceiling: read.value };
      else perYear[String(year)] = read.value;
    }
    return {
      name,
      ...(source ? { source } : {}),
      ...(agency !== '' ? { agency } : {}),
      ...limits,
      ...(Object.keys(perYear).length > 0 ? { perYear } : {}),
      ...(region === null ? {} : { regions: [region] }),
    };
  }

  /** The kind of money, where the table says it or the fund is called so. */
  #source(): FundSource | null {
    const said = this.#text('source');
    for (const text of said === '' ? [this.name] : [said]) {
      const key = searchKey(text);
      const found = fundSources.find((source) => searchKey(source) === key) ?? sourceWords[key];
      if (found) return found;
    }
    if (said !== '') this.notes.push({ kind: 'fund-kind', text: shortened(said) });
    return null;
  }

  #money(): readonly { readonly at: number; readonly role: FundRole; readonly read: ReadMoney }[] {
    return this.#columns.roles.flatMap((role, at) =>
      role.kind === 'ceiling' || role.kind === 'per-desa'
        ? [{ at, role, read: this.#read(this.#cells[at] ?? '') }]
        : [],
    );
  }

  #region(): RegionCode | null {
    const code = parseRegionCode(this.#text('region'));
    const known = code !== null && (code in this.#directory.parents || this.#directory.codes.includes(code));
    return known ? code : null;
  }

  #regionName(code: RegionCode): string {
    const slot = this.#directory.codes.indexOf(code);
    return (
      (slot < 0 ? this.#directory.parents[code] : this.#directory.names[slot]) ?? ancestor(code, 'provinsi')
    );
  }

  #text(kind: FundRole['kind']): string {
    const at = this.#columns.roles.findIndex((role) => role.kind === kind);
    return at < 0 ? '' : cellText(this.#cells[at]).trim();
  }
}

/** As plans have them. */
function isFiscalYear(year: number | null): boolean {
  return year !== null && year >= 2000 && year <= 2100;
}
