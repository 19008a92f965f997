import type { RegionCode } from '../../region/code.ts';
import type { ReadCode } from './code.ts';
import type { NamedPlace, NameMatch, PlaceFinder } from './places.ts';
import type { Note } from './verdict.ts';

/** Where a row belongs, or why it belongs nowhere. */
export interface FoundPlace {
  readonly code: RegionCode | null;
  readonly corrected: boolean;
  readonly notes: readonly Note[];
  readonly candidates: readonly RegionCode[];
}

export interface GivenPlace {
  readonly read: ReadCode;
  /** The code as it stands in the cell. */
  readonly codeText: string;
  /** Null where the table has no column of names. */
  readonly named: NamedPlace | null;
  /** What the user matched this place with. */
  readonly byHand: RegionCode | null;
}

const totals = /^(sub ?)?(jumlah|total|grand total|rata[ -]?rata|average|sum)\b/i;

/** Whether a row called so adds others up. */
export function isTotal(text: string): boolean {
  return totals.test(text.trim());
}

/** The desa of a row: by hand, by its code, by its name. A name never overrules a code that holds. */
export function placeOfRow(given: GivenPlace, finder: PlaceFinder): FoundPlace {
  const { read, codeText, named, byHand } = given;
  if (byHand !== null && finder.has(byHand))
    return accepted(byHand, true, [{ kind: 'by-hand', name: finder.nameOf(byHand) }]);
  // A text that is read as a code is no word for a sum.
  if (read.kind === 'code' && finder.has(read.code)) return byCode(given, read.code, finder);
  if (named && read.kind === 'none' && isTotal(named.desa.trim() || (named.kecamatan ?? '')))
    return rejected([{ kind: 'total-row' }]);
  if (isTotal(codeText)) return rejected([{ kind: 'total-row' }]);
  const trouble = codeTrouble(read, codeText);
  if (!named || named.desa.trim() === '')
    return rejected(trouble.length > 0 ? trouble : [{ kind: 'no-place' }]);
  return byName(named, finder.find(named), trouble, finder);
}

function byCode({ read, codeText, named }: GivenPlace, code: RegionCode, finder: PlaceFinder): FoundPlace {
  const repairs = read.kind === 'code' ? read.repairs : [];
  const notes: Note[] = repairs.map((repair) => ({ kind: 'code-repaired', repair, from: codeText }));
  const name = named?.desa.trim() ?? '';
  if (name !== '' && !finder.isNamed(code, name)) {
    const other = finder.find(named!);
    if (other.kind === 'found' && other.code !== code) {
      const note: Note = { kind: 'code-and-name-differ', code, name, other: other.code };
      return { code: null, corrected: false, notes: [note], candidates: [code, other.code] };
    }
    notes.push({ kind: 'named-otherwise', from: name, name: finder.nameOf(code) });
  }
  return accepted(code, repairs.length > 0, notes);
}

function byName(
  named: NamedPlace,
  match: NameMatch,
  trouble: readonly Note[],
  finder: PlaceFinder,
): FoundPlace {
  const from = named.desa.trim();
  switch (match.kind) {
    case 'found': {
      const name = finder.nameOf(match.code);
      const note: Note =
        match.how === 'exact' ? { kind: 'by-name', name } : { kind: 'by-spelling', from, name };
      return accepted(match.code, match.how === 'spelling' || trouble.length > 0, [...trouble, note]);
    }
    case 'ambiguous': {
      const note: Note = { kind: 'name-ambiguous', name: from, count: match.candidates.length };
      return { code: null, corrected: false, notes: [...trouble, note], candidates: match.candidates };
    }
    case 'unknown': {
      const notes: Note[] = [...trouble, { kind: 'name-unknown', name: from }];
      return { code: null, corrected: false, notes, candidates: match.candidates };
    }
  }
}

function codeTrouble(read: ReadCode, from: string): readonly Note[] {
  switch (read.kind) {
    case 'none':
      return [];
    case 'damaged':
      return [{ kind: 'code-damaged', damage: read.damage, from }];
    case 'code':
      return [{ kind: 'code-unknown', code: read.code }];
  }
}

function accepted(code: RegionCode, corrected: boolean, notes: readonly Note[]): FoundPlace {
  return { code, corrected, notes, candidates: [] };
}

function rejected(notes: readonly Note[]): FoundPlace {
  return { code: null, corrected: false, notes, candidates: [] };
}
