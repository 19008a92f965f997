import { dotted, levels, type Level } from './code.ts';

/** What is compared: lower case, without accents, dots and apostrophes; other signs are spaces. */
export function searchKey(text: string): string {
  const lower = text.toLowerCase();
  const plain = /^[a-z0-9 ]*$/.test(lower) ? lower : withoutSigns(lower);
  return plain.trim();
}

function withoutSigns(lower: string): string {
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f.'’`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ');
}

/** Words for a level, as people put them before a name; `kota` is part of the name of a kota too. */
const levelWords: Readonly<Record<string, readonly Level[]>> = {
  prov: ['provinsi'],
  provinsi: ['provinsi'],
  kab: ['kabupaten'],
  kabupaten: ['kabupaten'],
  kota: ['kabupaten'],
  kec: ['kecamatan'],
  kecamatan: ['kecamatan'],
  desa: ['desa'],
  kel: ['desa'],
  kelurahan: ['desa'],
};

/** The name of a kabupaten or kota without that word. */
export function bareName(key: string, level: Level): string {
  return level === 'kabupaten'
    ? key.replace(/^(kabupaten|kota( administrasi)?|kabupaten administrasi) /, '')
    : key;
}

export interface Query {
  /** As typed. */
  readonly key: string;
  /** Without a leading word for a level, and the levels that word allows; null when there is none. */
  readonly bare: { readonly key: string; readonly levels: readonly Level[]; readonly word: string } | null;
  /** Start of a dotted code; null when the text is no code. */
  readonly code: string | null;
}

export function parseQuery(text: string): Query {
  const key = searchKey(text);
  const [word, ...rest] = key.split(' ');
  const allowed = levelWords[word!];
  return {
    key,
    bare: allowed && rest.length > 0 ? { key: rest.join(' '), levels: allowed, word: word! } : null,
    code: codeStart(text.trim()),
  };
}

/** `63.11.0` as typed; `6311` with the dots put in; null for anything else. */
function codeStart(text: string): string | null {
  if (!/^\d[\d.]*$/.test(text)) return null;
  return text.includes('.') ? text : (dotted(text) ?? text);
}

/** 0 exact, 1 at the start, 2 at the start of a word, 3 anywhere; null when it is not in there. */
export function matchRank(name: string, sought: string): number | null {
  const at = name.indexOf(sought);
  if (at < 0) return null;
  if (at === 0) return name.length === sought.length ? 0 : 1;
  return name[at - 1] === ' ' || name.includes(` ${sought}`, at) ? 2 : 3;
}

/** 0 for provinsi to 3 for desa. */
export function levelRank(level: Level): number {
  return levels.indexOf(level);
}

/** Names as one text: over 91,000 of them one search in it is many times as fast as one in each. */
export class SearchText {
  readonly keys: readonly string[];
  readonly #text: string;
  /** Where each key starts, and last where one more would. */
  readonly #starts: Int32Array;

  /** @param keys of `searchKey`, which has no line breaks */
  constructor(keys: readonly string[]) {
    this.keys = keys;
    this.#text = keys.join('\n');
    this.#starts = new Int32Array(keys.length + 1);
    for (const [i, key] of keys.entries()) this.#starts[i + 1] = this.#starts[i]! + key.length + 1;
  }

  /** Ascending indices of the keys that contain a text of at least one sign. */
  containing(sought: string): number[] {
    const found: number[] = [];
    let i = 0;
    for (let at = this.#text.indexOf(sought); at >= 0; at = this.#text.indexOf(sought, this.#starts[i])) {
      while (this.#starts[i + 1]! <= at) i++;
      found.push(i++);
    }
    return found;
  }
}
