import type { RegionCode } from '../region/code.ts';
import type { Problem } from '../text/problem.ts';
import { says } from '../text/text.ts';

export function lockExceedsRoom(code: RegionCode, locked: number, room: number): Problem {
  return {
    code: 'lock-exceeds-room',
    what: says(
      (w) => `Kunci desa ${code} sebesar ${w.heads(locked)} melebihi ruangnya, ${w.heads(room)}.`,
      (w) => `The lock of desa ${code}, ${w.heads(locked)}, exceeds its room of ${w.heads(room)}.`,
    ),
    why: says(
      () =>
        'Ruang adalah pekerja sasaran yang belum terlindungi; di luar area sasaran dan bila datanya tidak ada, ruangnya 0.',
      () =>
        'Room is the eligible workers not yet covered; it is 0 outside the target area and where figures are unknown.',
    ),
    next: says(
      (w) =>
        `Turunkan kunci desa ${code} menjadi paling banyak ${w.heads(room)}, atau periksa data dan area sasarannya.`,
      (w) =>
        `Lower the lock of desa ${code} to ${w.heads(room)} at most, or check its figures and the target area.`,
    ),
  };
}

export function locksExceedQuota(locked: number, quota: number): Problem {
  return {
    code: 'locks-exceed-quota',
    what: says(
      (w) => `Jumlah kunci ${w.heads(locked)} melebihi kuota ${w.heads(quota)}.`,
      (w) => `The locks add up to ${w.heads(locked)}, more than the quota of ${w.heads(quota)}.`,
    ),
    why: says(
      () => 'Angka yang dikunci dihitung sebagai bagian dari kuota.',
      () => 'Locked heads count against the quota.',
    ),
    next: says(
      (w) =>
        `Kurangi kunci sebanyak ${w.heads(locked - quota)}, atau naikkan kuota menjadi ${w.heads(locked)}.`,
      (w) => `Take ${w.heads(locked - quota)} off the locks, or raise the quota to ${w.heads(locked)}.`,
    ),
  };
}

/** @param available quota − Σ locks @param fitting largest floor whose sum fits it */
export function floorsExceedQuota(
  floor: number,
  floorSum: number,
  available: number,
  quota: number,
  fitting: number,
): Problem {
  const locked = quota - available;
  return {
    code: 'floors-exceed-quota',
    what: says(
      (w) =>
        locked > 0
          ? `Minimum ${w.heads(floor)} per desa membutuhkan ${w.heads(floorSum)}, padahal sisa kuota setelah kunci ${w.heads(available)} (kuota ${w.heads(quota)} − kunci ${w.heads(locked)}).`
          : `Minimum ${w.heads(floor)} per desa membutuhkan ${w.heads(floorSum)}, padahal kuotanya ${w.heads(quota)}.`,
      (w) =>
        locked > 0
          ? `A floor of ${w.heads(floor)} per desa takes ${w.heads(floorSum)}, but the locks leave ${w.heads(available)} (quota ${w.heads(quota)} − locks ${w.heads(locked)}).`
          : `A floor of ${w.heads(floor)} per desa takes ${w.heads(floorSum)}, but the quota is ${w.heads(quota)}.`,
    ),
    why: says(
      () => 'Setiap desa yang tidak dikunci mendapat minimum itu, atau seluruh ruangnya bila lebih kecil.',
      () => 'Every desa that is not locked gets the floor, or all its room where that is less.',
    ),
    next: says(
      (w) =>
        `Turunkan minimum menjadi paling banyak ${w.heads(fitting)} per desa, atau naikkan kuota menjadi paling sedikit ${w.heads(floorSum + locked)}.`,
      (w) =>
        `Lower the floor to ${w.heads(fitting)} per desa at most, or raise the quota to at least ${w.heads(floorSum + locked)}.`,
    ),
  };
}

/** @param forced Σ of what floors and minimums come to @param fitting largest minimum whose sum fits */
export function minimumsExceedQuota(
  minimum: number,
  forced: number,
  available: number,
  quota: number,
  fitting: number,
): Problem {
  const locked = quota - available;
  return {
    code: 'minimums-exceed-quota',
    what: says(
      (w) =>
        `Batas paling sedikit ${w.heads(minimum)} per desa membutuhkan ${w.heads(forced)}, padahal ${locked > 0 ? `sisa kuota setelah kunci ${w.heads(available)}` : `kuotanya ${w.heads(quota)}`}.`,
      (w) =>
        `A minimum of ${w.heads(minimum)} per desa takes ${w.heads(forced)}, but ${locked > 0 ? `the locks leave ${w.heads(available)}` : `the quota is ${w.heads(quota)}`}.`,
    ),
    why: says(
      () =>
        'Setiap desa yang tidak dikunci mendapat paling sedikit sekian, atau seluruh ruangnya bila lebih kecil.',
      () => 'Every desa that is not locked gets at least that many, or all its room where that is less.',
    ),
    next: says(
      (w) =>
        `Turunkan batas itu menjadi paling banyak ${w.heads(fitting)} per desa, atau naikkan kuota menjadi paling sedikit ${w.heads(forced + locked)}.`,
      (w) =>
        `Lower the minimum to ${w.heads(fitting)} per desa at most, or raise the quota to at least ${w.heads(forced + locked)}.`,
    ),
  };
}

const mostColumnsNamed = 8;

/** A plan names a column that the document does not have. @param known the columns it has */
export function columnUnknown(name: string, known: readonly string[]): Problem {
  const named = known.slice(0, mostColumnsNamed).map((column) => `"${column}"`);
  const listed = `${named.join(', ')}${known.length > named.length ? ', …' : ''}`;
  return {
    code: 'column-unknown',
    what: says(
      () => `Kolom "${name}" tidak ada dalam dokumen ini.`,
      () => `This document has no column "${name}".`,
    ),
    why: says(
      () => (known.length > 0 ? `Kolom yang ada: ${listed}.` : 'Dokumen ini belum mempunyai kolom tambahan.'),
      () => (known.length > 0 ? `The columns it has: ${listed}.` : 'It has no further columns yet.'),
    ),
    next: says(
      () => `Impor tabel yang memuat kolom "${name}", atau pilih kolom lain dalam rencana.`,
      () => `Import a table with a column "${name}", or choose another column in the plan.`,
    ),
  };
}

/** A column has a figure that nothing can be shared in proportion to: below 0, or infinite. */
export function columnNotWeight(name: string, code: RegionCode, value: number): Problem {
  return {
    code: 'column-not-weight',
    what: says(
      () =>
        `Kolom "${name}" berisi ${value} untuk desa ${code}, sehingga tidak dapat menjadi dasar pembagian.`,
      () => `Column "${name}" has ${value} for desa ${code}, so that nothing can be shared by it.`,
    ),
    why: says(
      () => 'Dasar pembagian adalah angka 0 atau lebih; yang tidak ada datanya dibiarkan kosong.',
      () => 'Shares follow figures of 0 or more; what is unknown is left empty.',
    ),
    next: says(
      () => `Perbaiki angka itu dalam kolom "${name}", atau pilih kolom lain.`,
      () => `Correct that figure in column "${name}", or choose another column.`,
    ),
  };
}

/** The figures of a column add up to more than can be computed exactly. */
export function columnTooLarge(name: string): Problem {
  return {
    code: 'column-too-large',
    what: says(
      () => `Angka dalam kolom "${name}" terlalu besar untuk menjadi dasar pembagian.`,
      () => `The figures in column "${name}" are too large to share by.`,
    ),
    why: says(
      (w) => `Jumlahnya melebihi ${w.heads(Number.MAX_SAFE_INTEGER)}, batas hitungan yang tepat.`,
      (w) => `Their sum exceeds ${w.heads(Number.MAX_SAFE_INTEGER)}, the limit of exact computation.`,
    ),
    next: says(
      () => 'Nyatakan angkanya dalam satuan yang lebih besar, misalnya juta.',
      () => 'State the figures in a larger unit, such as millions.',
    ),
  };
}
