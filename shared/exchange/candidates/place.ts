import type { CandidateNote, RejectReason } from '../../candidate/status.ts';
import type { RegionCode } from '../../region/code.ts';
import { isBps, isUndotted, readCode, saysBps, type ReadCode } from '../import/code.ts';
import { placeOfRow } from '../import/place-of-row.ts';
import type { PlaceFinder } from '../import/places.ts';
import { cellText, type Cell, type Sheet } from '../table/table.ts';

export interface CandidatePlace {
  readonly code: RegionCode | null;
  /** Why there is none; without meaning where there is one. */
  readonly reason: Extract<RejectReason, 'no-place' | 'place-unknown' | 'place-ambiguous'>;
}

/** Rows looked at for how codes are numbered; spread over the list. */
const looked = 2_000;

interface PlaceColumns {
  readonly code: number;
  readonly desa: number;
  readonly kecamatan: number;
  readonly kabupaten: number;
}

/**
 * Finds the desa of rows as tables do, and keeps of the answer what quotes nothing. People of one desa stand
 * together: a place is sought once.
 */
export class CandidatePlaces {
  readonly #finder: PlaceFinder;
  readonly #columns: PlaceColumns;
  readonly #known = new Map<string, CandidatePlace & { readonly notes: readonly CandidateNote[] }>();

  /** Codes are of the BPS numbering, which means other places: names decide. */
  readonly #bps: boolean;

  /** @param first row under the header @param headers one per column */
  constructor(
    finder: PlaceFinder,
    columns: PlaceColumns,
    {
      sheet,
      first,
      headers,
    }: { readonly sheet: Sheet; readonly first: number; readonly headers: readonly string[] },
  ) {
    this.#finder = finder;
    this.#columns = columns;
    const { code } = columns;
    const body = code < 0 ? [] : sheet.rows.slice(first);
    const step = Math.max(1, Math.floor(body.length / looked));
    const codes = body.filter((_, row) => row % step === 0).map((row) => readCode(row[code] ?? ''));
    this.#bps =
      (saysBps(headers[code] ?? '') && codes.some(isUndotted)) || isBps(codes, (one) => finder.has(one));
  }

  find(cells: readonly Cell[], notes: CandidateNote[]): CandidatePlace {
    const { code, desa, kecamatan, kabupaten } = this.#columns;
    const key = [code, desa, kecamatan, kabupaten].map((at) => cellText(cells[at])).join('\n');
    let known = this.#known.get(key);
    if (!known) this.#known.set(key, (known = this.#sought(cells)));
    notes.push(...known.notes);
    return known;
  }

  #read(cells: readonly Cell[]): ReadCode {
    const { code } = this.#columns;
    const read: ReadCode = code < 0 ? { kind: 'none' } : readCode(cells[code] ?? '');
    return this.#bps && read.kind === 'code' ? { kind: 'damaged', damage: 'bps' } : read;
  }

  #sought(cells: readonly Cell[]) {
    const { code, desa, kecamatan, kabupaten } = this.#columns;
    const text = (at: number): string | null => (at < 0 ? null : cellText(cells[at]));
    const read = this.#read(cells);
    const found = placeOfRow(
      {
        read,
        codeText: text(code) ?? '',
        named:
          desa < 0 ? null : { desa: text(desa)!, kecamatan: text(kecamatan), kabupaten: text(kabupaten) },
        byHand: null,
      },
      this.#finder,
    );
    const kinds = new Set(found.notes.map(({ kind }) => kind));
    const notes: CandidateNote[] = [];
    if (read.kind === 'damaged' && read.damage === 'bps') notes.push('code-bps');
    if (found.code !== null && (kinds.has('by-name') || kinds.has('by-spelling')))
      notes.push('place-by-name');
    if (found.code !== null && kinds.has('code-repaired')) notes.push('code-repaired');
    const reason = kinds.has('no-place')
      ? 'no-place'
      : found.candidates.length > 1 && !kinds.has('name-unknown')
        ? 'place-ambiguous'
        : 'place-unknown';
    return { code: found.code, reason, notes } as const;
  }
}
