import type { Area } from '../plan/spec.ts';
import type { RegionCode } from '../region/code.ts';
import { done, refused, type Problem, type Result } from '../text/problem.ts';
import { combineGeometry, type SetOperation } from './geometry.ts';
import { regionCodes } from './region-codes.ts';

/** What combining areas needs to know of the document. */
export interface DesaOfAreas {
  /** Every desa, ascending. */
  readonly codes: readonly RegionCode[];
  /** 1 per slot an area takes; none is no problem here. */
  readonly slots: (area: Area) => Result<Uint8Array>;
}

/**
 * An area with another added to it, taken off it, or cut down to it. Two drawn areas with the same rule of
 * inclusion stay a drawn area, with holes and several parts where need be; any other two become the list of
 * the desa that result.
 * @returns a problem when no desa is left
 */
export function combineAreas(base: Area, other: Area, how: SetOperation, desa: DesaOfAreas): Result<Area> {
  if ('polygon' in base && 'polygon' in other && base.predicate === other.predicate) {
    const polygon = combineGeometry(base.polygon, other.polygon, how);
    if (!polygon) return refused(nothingLeft(how));
    const area: Area = { polygon, predicate: base.predicate };
    const slots = desa.slots(area);
    if (!slots.ok) return slots;
    return slots.value.includes(1) ? done(area) : refused(nothingLeft(how));
  }
  const a = desa.slots(base);
  if (!a.ok) return a;
  const b = desa.slots(other);
  if (!b.ok) return b;
  const codes = regionCodes(combineSlots(a.value, b.value, how), desa.codes);
  return codes.length > 0 ? done({ codes }) : refused(nothingLeft(how));
}

/** As sets of desa, 1 per slot. */
export function combineSlots(a: Uint8Array, b: Uint8Array, how: SetOperation): Uint8Array {
  return a.map((inA, slot) => {
    const inB = b[slot]!;
    switch (how) {
      case 'add':
        return inA | inB;
      case 'subtract':
        return inA & (1 - inB);
      case 'intersect':
        return inA & inB;
    }
  });
}

function nothingLeft(how: SetOperation): Problem {
  return {
    code: 'area-combination-empty',
    what: { id: 'Tidak ada desa yang tersisa di area itu.', en: 'No desa is left in that area.' },
    why:
      how === 'intersect'
        ? {
            id: 'Bentuk yang baru dan area itu tidak punya satu desa pun bersama-sama.',
            en: 'The new shape and the area have not one desa in common.',
          }
        : {
            id: 'Semua desa area itu ada juga di dalam yang dikurangkan, atau yang ditambahkan kosong.',
            en: 'Every desa of the area lies in what is taken off, or what is added is empty.',
          },
    next: {
      id: 'Area itu tetap seperti semula. Gambar bentuk yang lebih kecil, atau hapus areanya.',
      en: 'The area stays as it was. Draw a smaller shape, or remove the area.',
    },
  };
}
