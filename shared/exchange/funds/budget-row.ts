import { fundSources, type FundSource } from '../../budget/fund.ts';
import {
  ancestor,
  dotted,
  levelOf,
  parseRegionCode,
  type Level,
  type RegionCode,
} from '../../region/code.ts';
import { searchKey } from '../../region/search.ts';
import type { Directory } from '../../workspace/snapshot.ts';
import { readNumber } from '../import/number.ts';
import { isTotal } from '../import/place-of-row.ts';
import { readYear, shortened } from '../import/row-figures.ts';
import { cellText, type Cell } from '../table/table.ts';
import type { Note } from '../import/verdict.ts';
import type { FundRole } from './headers.ts';
import type { Fund } from './limits.ts';
import type { FundReading } from './reading.ts';

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

const editionWords: Readonly<Record<string, NonNullable<Fund['edition']>>> = {
  murni: 'original',
  'apbd murni': 'original',
  original: 'original',
  perubahan: 'revised',
  'apbd perubahan': 'revised',
  'apbd p': 'revised',
  revised: 'revised',
};

const yesWords = new Set(['ya', 'yes', 'y', 'true', 'benar', '1', 'dapat', 'v', 'x']);
const noWords = new Set(['tidak', 'no', 'n', 'false', 'salah', '0', 'tanpa']);

type ReadMoney = ReturnType<typeof readNumber>;

/** Regions by what they are called, for budgets that name no codes. */
export class RegionNames {
  readonly #directory: Pick<Directory, 'codes' | 'names' | 'parents'>;
  #byName: ReadonlyMap<string, readonly RegionCode[]> | null = null;

  constructor(directory: Pick<Directory, 'codes' | 'names' | 'parents'>) {
    this.#directory = directory;
  }

  has(code: RegionCode): boolean {
    return code in this.#directory.parents || this.#directory.codes.includes(code);
  }

  nameOf(code: RegionCode): string {
    const slot = this.#directory.codes.indexOf(code);
    const name = slot < 0 ? this.#directory.parents[code] : this.#directory.names[slot];
    return name ?? ancestor(code, 'provinsi');
  }

  /** All of that name; where the name says its level, as "Kec. Juai" does, those of it alone if there are any. */
  named(name: string): readonly RegionCode[] {
    this.#byName ??= this.#index();
    const found = this.#byName.get(nameKey(name)) ?? [];
    const [, word] = levelWord.exec(searchKey(name)) ?? [];
    const ofLevel = found.filter((code) => word !== undefined && levelOf(code) === levelWords[word]);
    return ofLevel.length > 0 ? ofLevel : found;
  }

  #index(): ReadonlyMap<string, readonly RegionCode[]> {
    const { codes, names, parents } = this.#directory;
    const all = [
      ...codes.map((code, slot) => [code, names[slot]!] as const),
      ...(Object.keys(parents) as RegionCode[]).map((code) => [code, parents[code]!] as const),
    ];
    const byName = new Map<string, RegionCode[]>();
    for (const [code, name] of all) {
      const key = nameKey(name);
      byName.set(key, [...(byName.get(key) ?? []), code]);
    }
    return byName;
  }
}

const levelWords: Readonly<Record<string, Level>> = {
  desa: 'desa',
  kelurahan: 'desa',
  kel: 'desa',
  kecamatan: 'kecamatan',
  kec: 'kecamatan',
  kabupaten: 'kabupaten',
  kab: 'kabupaten',
  kota: 'kabupaten',
  provinsi: 'provinsi',
  prov: 'provinsi',
};
const levelWord = new RegExp(`^(${Object.keys(levelWords).join('|')}) `);

function nameKey(name: string): string {
  return searchKey(name).replace(levelWord, '');
}

/** One row of a budget as it reads. */
export class BudgetRow {
  readonly name: string;
  /** What was put right. */
  readonly notes: Note[];
  readonly #cells: readonly Cell[];
  readonly #reading: FundReading;
  readonly #regions: RegionNames;

  /** @param carried what of the row stands in cells above it */
  constructor(
    cells: readonly Cell[],
    reading: FundReading,
    regions: RegionNames,
    carried: readonly Note[] = [],
  ) {
    this.notes = [...carried];
    this.#cells = cells;
    this.#reading = reading;
    this.#regions = regions;
    this.name = shortened(this.#text('name'));
  }

  /** Why nothing of the row can be taken. */
  faults(): readonly Note[] {
    if (isTotal(this.name)) return [{ kind: 'total-row' }];
    if (this.name === '') return [{ kind: 'no-fund' }];
    const faults: Note[] = [];
    const year = this.#text('year');
    if (year !== '' && !isFiscalYear(readYear(year))) faults.push({ kind: 'year', text: shortened(year) });
    const region = this.#regionFault();
    if (region) faults.push(region);
    const money = this.#money();
    for (const { at, read } of money) {
      const column = this.#reading.columns.headers[at] || `${at + 1}`;
      const text = shortened(cellText(this.#cells[at]));
      if (!read.ok) faults.push({ kind: 'number', fault: read.fault, column, text });
      else if (read.value !== null && (read.value < 0 || !Number.isInteger(read.value)))
        faults.push({ kind: 'number', fault: read.value < 0 ? 'negative' : 'fraction', column, text });
    }
    if (faults.length === 0 && money.every(({ read }) => read.ok && read.value === null))
      faults.push({ kind: 'no-figures' });
    return faults;
  }

  /** What the row says of a fund; only of a row without faults. */
  fund(): Fund {
    const region = this.#region();
    const written = this.#text('region');
    if (region !== null && /^\d{3,}$/.test(written))
      this.notes.push({ kind: 'code-repaired', repair: 'dots-added', from: written });
    const name = region === null ? this.name : `${this.name} – ${this.#regions.nameOf(region)}`;
    const agency = shortened(this.#text('agency'));
    const source = this.#source();
    const edition = this.#oneOf('edition', editionWords);
    const discount = this.#discount();
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
      ...(edition ? { edition } : {}),
      ...limits,
      ...(Object.keys(perYear).length > 0 ? { perYear } : {}),
      ...(region === null ? {} : { regions: [region] }),
      ...(discount === null ? {} : { discount }),
    };
  }

  /** The kind of money, where the table says it or the fund is called so. */
  #source(): FundSource | null {
    const said = this.#text('source');
    const key = searchKey(said === '' ? this.name : said);
    const found = fundSources.find((source) => searchKey(source) === key) ?? sourceWords[key];
    if (found) return found;
    if (said !== '') this.notes.push({ kind: 'fund-kind', text: shortened(said) });
    return null;
  }

  #discount(): boolean | null {
    const words = Object.fromEntries([
      ...[...yesWords].map((word) => [word, true]),
      ...[...noWords].map((word) => [word, false]),
    ]) as Readonly<Record<string, boolean>>;
    return this.#oneOf('discount', words);
  }

  /** A cell that says one of a few things; null where it says nothing, or something else, which is noted. */
  #oneOf<T>(kind: FundRole['kind'], words: Readonly<Record<string, T>>): T | null {
    const said = this.#text(kind);
    if (said === '') return null;
    const key = searchKey(said);
    if (Object.hasOwn(words, key)) return words[key]!;
    const at = this.#columnOf(kind);
    const column = this.#reading.columns.headers[at] || `${at + 1}`;
    this.notes.push({ kind: 'fund-cell', column, text: shortened(said) });
    return null;
  }

  #money(): readonly { readonly at: number; readonly role: FundRole; readonly read: ReadMoney }[] {
    const { columns, decimal, decimalShown } = this.#reading;
    return columns.roles.flatMap((role, at) =>
      role.kind === 'ceiling' || role.kind === 'per-desa'
        ? [{ at, role, read: readNumber(this.#cells[at] ?? '', decimal, { whole: false, decimalShown }) }]
        : [],
    );
  }

  #regionFault(): Note | null {
    const text = this.#text('region');
    if (text === '' || this.#region() !== null) return null;
    const named = this.#regions.named(text);
    if (named.length > 1) return { kind: 'name-ambiguous', name: shortened(text), count: named.length };
    return { kind: 'code-unknown', code: shortened(text) };
  }

  /** By its code, or by a name that only one region of the document has. */
  #region(): RegionCode | null {
    const text = this.#text('region');
    if (text === '') return null;
    const code = parseRegionCode(text) ?? (/^\d+$/.test(text) ? dotted(text) : null);
    if (code !== null) return this.#regions.has(code) ? code : null;
    const [only, ...others] = this.#regions.named(text);
    return only !== undefined && others.length === 0 ? only : null;
  }

  #text(kind: FundRole['kind']): string {
    const at = this.#columnOf(kind);
    return at < 0 ? '' : cellText(this.#cells[at]).trim();
  }

  #columnOf(kind: FundRole['kind']): number {
    return this.#reading.columns.roles.findIndex((role) => role.kind === kind);
  }
}

/** As plans have them. */
function isFiscalYear(year: number | null): boolean {
  return year !== null && year >= 2000 && year <= 2100;
}
