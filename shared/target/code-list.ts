import { isBps, readCode, type CodeDamage, type CodeRepair } from '../exchange/import/code.ts';
import type { Area } from '../plan/spec.ts';
import { dotted, isWithin, levels, levelOf, parseRegionCode, type RegionCode } from '../region/code.ts';
import { done, refused, type Problem, type Result } from '../text/problem.ts';
import { says } from '../text/text.ts';
import { regionCodes } from './region-codes.ts';

/** What became of one line of a list of codes. */
export type LineVerdict =
  /** Taken: a desa, or every desa of an upper region. */
  | {
      readonly kind: 'taken';
      readonly code: RegionCode;
      readonly desa: number;
      readonly repairs: readonly CodeRepair[];
    }
  /** Every desa of it was named by a line before. */
  | { readonly kind: 'repeated'; readonly code: RegionCode }
  /** A code, but of no region of this document. */
  | { readonly kind: 'elsewhere'; readonly code: RegionCode }
  /** Not to be read as a code; `bps` for a code of the other numbering. */
  | { readonly kind: 'unreadable'; readonly damage: CodeDamage };

export interface ListLine {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly text: string;
  readonly verdict: LineVerdict;
}

export interface CodeList {
  /** Lines that hold anything but a heading, in their order. */
  readonly lines: readonly ListLine[];
  /** Desa taken. */
  readonly desa: number;
  /** The desa taken, or the problem when there are none. */
  readonly area: Result<Area>;
}

/**
 * Reads a pasted list or a text file of region codes: one a line, with or without dots, of any level; what
 * follows on the line behind a comma, semicolon or tab, such as a name, is left alone. A first line without any
 * digit is a heading.
 *
 * @param codes every desa of the document, ascending
 */
export function readCodeList(text: string, codes: readonly RegionCode[]): CodeList {
  const cells = text
    .split(/\r\n|\r|\n/)
    .map((line, i) => ({ line: i + 1, text: line.trim() }))
    .filter(({ text }, i) => text !== '' && (i > 0 || /\d/.test(text)));
  const known = new Set<string>(codes);
  const reads = cells.map(({ text }) => readCode(codeCell(text)));
  const bps = isBps(reads, (code) => known.has(code));
  const slots = new Uint8Array(codes.length);
  const lines = cells.map((cell): ListLine => ({ ...cell, verdict: take(cell.text, bps, codes, slots) }));
  const area: Result<Area> = slots.includes(1)
    ? done({ codes: regionCodes(slots, codes) })
    : refused(noCodes(lines.length));
  return { lines, desa: slots.reduce((sum, taken) => sum + taken, 0), area };
}

/** What stands before the first separator; of a line that begins with a number or a name, the first cell that looks like a code. */
function codeCell(line: string): string {
  const cells = line.split(/[;\t|]|,(?!\d{3}\b)/).map((cell) => cell.trim());
  return cells.find((cell) => /^['"]?\d[\d.\s]{4,}['"]?$/.test(cell)) ?? cells[0]!;
}

function take(line: string, bps: boolean, codes: readonly RegionCode[], slots: Uint8Array): LineVerdict {
  const cell = codeCell(line);
  const read = readCode(cell);
  if (bps && read.kind === 'code') return { kind: 'unreadable', damage: 'bps' };
  const upper = read.kind === 'damaged' && read.damage === 'upper-level' ? upperCode(cell) : null;
  if (read.kind !== 'code' && !upper)
    return { kind: 'unreadable', damage: read.kind === 'damaged' ? read.damage : 'not-a-code' };
  const code = read.kind === 'code' ? read.code : upper!;
  let found = 0;
  let fresh = 0;
  for (let slot = firstWithin(code, codes); slot < codes.length && isWithin(codes[slot]!, code); slot++) {
    found++;
    fresh += 1 - slots[slot]!;
    slots[slot] = 1;
  }
  if (found === 0) return { kind: 'elsewhere', code };
  if (fresh === 0) return { kind: 'repeated', code };
  return { kind: 'taken', code, desa: fresh, repairs: read.kind === 'code' ? read.repairs : [] };
}

/** A code of a kecamatan, kabupaten or provinsi. */
function upperCode(cell: string): RegionCode | null {
  const bare = cell.replace(/['"\s]/g, '');
  const code = parseRegionCode(bare) ?? dotted(bare);
  return code && levels.indexOf(levelOf(code)) < levels.length - 1 ? code : null;
}

/** Codes ascend, so those within a region stand together. */
function firstWithin(region: RegionCode, codes: readonly RegionCode[]): number {
  let [low, high] = [0, codes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (codes[middle]! < region) low = middle + 1;
    else high = middle;
  }
  return low;
}

function noCodes(lines: number): Problem {
  return {
    code: 'code-list-empty',
    what: {
      id: 'Daftar itu tidak memuat satu desa pun dari dokumen ini.',
      en: 'The list names no desa of this document.',
    },
    why:
      lines === 0
        ? { id: 'Daftarnya kosong.', en: 'It is empty.' }
        : says(
            (w) => `Tidak satu pun dari ${w.heads(lines)} barisnya berisi kode wilayah dokumen ini.`,
            (w) => `None of its ${w.heads(lines)} lines has a region code of this document.`,
          ),
    next: {
      id: 'Tulis satu kode Kemendagri tiap baris, misalnya 63.11.01.2001, atau 63.11.01 untuk satu kecamatan.',
      en: 'Write one Kemendagri code a line, such as 63.11.01.2001, or 63.11.01 for a whole kecamatan.',
    },
  };
}
