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
