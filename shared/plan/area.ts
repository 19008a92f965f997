import type { AreaGeometry, Predicate } from '../boundary/geometry.ts';
import { ancestor, dotted, isWithin, levels, type Level, type RegionCode } from '../region/code.ts';
import { done, refused, type Problem, type Result } from '../text/problem.ts';
import { says, type Text } from '../text/text.ts';
import type { Area, PlanSpec } from './spec.ts';

/**
 * The desa of a plan's area, 1 per slot inside.
 *
 * @param codes every desa of the document
 * @param selectByPolygon answers which slots a drawn area takes
 * @returns a problem when a code stands for no desa of the document, or the area has none
 */
export function areaSlots(
  area: Area,
  codes: readonly RegionCode[],
  selectByPolygon: (geometry: AreaGeometry, predicate: Predicate) => Uint8Array,
): Result<Uint8Array> {
  if ('polygon' in area) {
    const selected = selectByPolygon(area.polygon, area.predicate);
    return selected.includes(1) ? done(selected) : refused(emptyArea());
  }
  return slotsOfCodes(area.codes, codes, 'area');
}

/** Whom codes are named for, for the words of a problem. */
type CodesOf = 'area' | 'lock' | { readonly fund: string };

/** The desa that codes of any level stand for, 1 per slot. @returns a problem when one stands for none */
export function slotsOfCodes(
  named: readonly string[],
  codes: readonly RegionCode[],
  of: CodesOf,
): Result<Uint8Array> {
  const wanted = new Set(named);
  const matched = new Set<string>();
  const within = new Uint8Array(codes.length);
  // By level the region last met, as its desa mostly follow each other: no text is cut anew for each of them.
  const last: Partial<Record<Level, RegionCode>> = {};
  for (let slot = 0; slot < codes.length; slot++) {
    const code = codes[slot]!;
    for (const level of levels) {
      let region = last[level];
      if (region === undefined || !isWithin(code, region)) last[level] = region = ancestor(code, level);
      if (!wanted.has(region)) continue;
      matched.add(region);
      within[slot] = 1;
    }
  }
  const unmatched = [...wanted].filter((code) => !matched.has(code));
  return unmatched.length > 0 ? refused(unknownCodes(of, unmatched)) : done(within);
}

/** A plan's locks by slot. @returns a problem when a code is no desa of the document */
export function lockSlots(
  locks: PlanSpec['locks'],
  codes: readonly RegionCode[],
): Result<ReadonlyMap<number, number>> {
  const entries = Object.entries(locks);
  if (entries.length === 0) return done(new Map());
  const slots = new Map<string, number>(codes.map((code, slot) => [code, slot]));
  const unknown = entries.map(([code]) => code).filter((code) => !slots.has(code));
  if (unknown.length > 0) return refused(unknownCodes('lock', unknown));
  return done(new Map(entries.map(([code, heads]) => [slots.get(code)!, heads])));
}

const mostListed = 5;

function unknownCodes(of: CodesOf, unknown: readonly string[]): Problem {
  const listed = unknown.slice(0, mostListed).join(', ');
  const more = unknown.length - mostListed;
  const undotted = unknown.map(dotted).find((code, i) => code !== null && code !== unknown[i]);
  return {
    code: `${typeof of === 'string' ? of : 'fund'}-unknown-codes`,
    what: says(
      (w) =>
        `${codesInWords(of).id} ${listed}${more > 0 ? ` dan ${w.heads(more)} lainnya` : ''} tidak cocok dengan satu desa pun dalam dokumen ini.`,
      (w) =>
        `${codesInWords(of).en} ${listed}${more > 0 ? ` and ${w.heads(more)} more` : ''} match no desa of this document.`,
    ),
    why: undotted
      ? says(
          () => 'Kode wilayah ditulis dengan titik menurut Kemendagri; kode BPS adalah penomoran lain.',
          () =>
            'Region codes are written with dots, as Kemendagri has them; BPS codes are another numbering.',
        )
      : says(
          () => 'Dokumen hanya memuat wilayah yang dipilih ketika dibuat, dengan kode Kemendagri.',
          () => 'The document holds only the regions chosen when it was made, by their Kemendagri codes.',
        ),
    next: undotted
      ? says(
          () => `Tulis misalnya ${undotted}, atau periksa kodenya.`,
          () => `Write ${undotted}, for example, or check the codes.`,
        )
      : says(
          () => 'Periksa kodenya, atau buka dokumen yang memuat wilayah itu.',
          () => 'Check the codes, or open a document that has those regions.',
        ),
  };
}

function codesInWords(of: CodesOf): Text {
  switch (of) {
    case 'area':
      return { id: 'Kode area', en: 'The area codes' };
    case 'lock':
      return { id: 'Kode kunci', en: 'The lock codes' };
    default:
      return { id: `Kode wilayah sumber dana ${of.fund}`, en: `The region codes of the fund ${of.fund}` };
  }
}

function emptyArea(): Problem {
  return {
    code: 'area-empty-of-desa',
    what: says(
      () => 'Area sasaran tidak memuat satu desa pun.',
      () => 'The target area contains no desa.',
    ),
    why: says(
      () =>
        'Tidak ada desa dokumen ini yang memenuhi syarat area yang digambar; desa tanpa batas tidak dapat dipilih dengan gambar.',
      () =>
        'No desa of this document meets the condition of the drawn area; a desa without boundary cannot be selected by drawing.',
    ),
    next: says(
      () => 'Gambar area yang lebih luas atau di tempat lain, atau pilih desa yang bersinggungan dengannya.',
      () => 'Draw a larger area or elsewhere, or select the desa that overlap it.',
    ),
  };
}
