import type { Warning } from '../../text/problem.ts';
import { says } from '../../text/text.ts';
import type { PlanSpec } from '../spec.ts';
import { nothingIsKnown, stillOpen, type PlanFacts } from './facts.ts';

/** Heads of the quota that went to nobody: for want of room, or because limits, locks or weights hold them back. */
export function quotaWarnings(plan: PlanFacts): readonly (Warning | null)[] {
  const { result, spec } = plan;
  // Where nothing is known there is no room to speak of: that warning says what is missing.
  if (result.unallocated === 0 || nothingIsKnown(plan)) return [];
  const open = stillOpen(plan);
  if (open === 0) return [quotaExceedsRoom(plan)];
  if (someCouldTakeMore(plan)) return [weightsLeaveOver(plan, open)];
  const flat = flatHeads(spec);
  return [flat === null ? limitsLeaveOver(plan, open) : flatLeavesOver(plan, flat, open)];
}

function quotaExceedsRoom({ spec, result }: PlanFacts): Warning {
  const { allocated, unallocated } = result;
  return {
    code: 'quota-exceeds-room',
    what: says(
      (w) =>
        `Kuota ${w.heads(spec.quota)} melebihi ruang di area sasaran; ${w.heads(allocated)} dibagikan, ${w.heads(unallocated)} tidak.`,
      (w) =>
        `The quota of ${w.heads(spec.quota)} exceeds the room in the target area; ${w.heads(allocated)} are allocated, ${w.heads(unallocated)} are not.`,
    ),
    why: says(
      () =>
        'Tidak ada desa yang mendapat lebih dari jumlah pekerjanya yang belum terlindungi, atau dari angka kuncinya. Semua tahap dikecilkan sebanding.',
      () =>
        'No desa gets more than its workers not yet covered, or than its lock. All phases shrink in proportion.',
    ),
    next: says(
      (w) =>
        `Turunkan kuota menjadi ${w.heads(allocated)}, perluas area sasaran, atau periksa data pekerja sasaran.`,
      (w) =>
        `Lower the quota to ${w.heads(allocated)}, widen the target area, or check the eligible workers.`,
    ),
  };
}

/** Whether desa that are not locked have room within the cap: then nothing but their weight held heads back. */
function someCouldTakeMore({ input, spec, allocation }: PlanFacts): boolean {
  return allocation.room.some(
    (room, slot) => room > allocation.heads[slot]! && !Object.hasOwn(spec.locks, input.codes[slot]!),
  );
}

/** The number all desa are held to, as a cap or as locks that are all alike; null where there is none. */
function flatHeads({ limits, locks }: PlanSpec): number | null {
  if (limits?.cap && 'heads' in limits.cap) return limits.cap.heads;
  const [first, ...others] = Object.values(locks);
  return first !== undefined && others.length > 0 && others.every((heads) => heads === first) ? first : null;
}

/** "1 desa 100" uses less than the quota as soon as there are fewer desa than a hundredth of it. */
function flatLeavesOver({ spec, result }: PlanFacts, flat: number, open: number): Warning {
  const { allocated, unallocated, regions } = result;
  const full = regions.allocated.reduce((desa, heads) => desa + (heads === flat ? 1 : 0), 0);
  const placeable = Math.min(open, unallocated);
  return {
    code: 'flat-leaves-over',
    what: says(
      (w) =>
        `Dengan ${w.heads(flat)} per desa hanya ${w.heads(allocated)} dari kuota ${w.heads(spec.quota)} yang terbagi; ${w.heads(unallocated)} tidak terbagi.`,
      (w) =>
        `With ${w.heads(flat)} per desa only ${w.heads(allocated)} of the quota of ${w.heads(spec.quota)} are given out; ${w.heads(unallocated)} are left over.`,
    ),
    why: says(
      (w) =>
        `${w.heads(full)} desa mendapat ${w.heads(flat)} dan tidak boleh mendapat lebih, padahal ${w.heads(open)} pekerja di area ini masih belum terlindungi.`,
      (w) =>
        `${w.heads(full)} desa get ${w.heads(flat)} and may not get more, though ${w.heads(open)} workers of the area are still not covered.`,
    ),
    next: says(
      (w) =>
        `Jadikan ${w.heads(flat)} minimum per desa tanpa batas atas, dan bagi sisanya (${w.heads(placeable)}) menurut yang belum terlindungi.`,
      (w) =>
        `Make ${w.heads(flat)} the floor of every desa without a cap, and share the rest (${w.heads(placeable)}) by workers not yet covered.`,
    ),
  };
}

function limitsLeaveOver({ spec, result }: PlanFacts, open: number): Warning {
  const { allocated, unallocated } = result;
  return {
    code: 'limits-leave-over',
    what: says(
      (w) =>
        `Batas atas dan kunci menahan ${w.heads(unallocated)} dari kuota ${w.heads(spec.quota)}; ${w.heads(allocated)} terbagi.`,
      (w) =>
        `Caps and locks hold back ${w.heads(unallocated)} of the quota of ${w.heads(spec.quota)}; ${w.heads(allocated)} are given out.`,
    ),
    why: says(
      (w) =>
        `Semua desa sudah mencapai batas atas atau angka kuncinya, padahal ${w.heads(open)} pekerja di area ini masih belum terlindungi.`,
      (w) =>
        `All desa have reached their cap or lock, though ${w.heads(open)} workers of the area are still not covered.`,
    ),
    next: says(
      (w) => `Naikkan batas atas, lepaskan kunci, atau turunkan kuota menjadi ${w.heads(allocated)}.`,
      (w) => `Raise the cap, release locks, or lower the quota to ${w.heads(allocated)}.`,
    ),
  };
}

function weightsLeaveOver({ spec, result }: PlanFacts, open: number): Warning {
  const { allocated, unallocated } = result;
  return {
    code: 'weights-leave-over',
    what: says(
      (w) =>
        `${w.heads(unallocated)} dari kuota ${w.heads(spec.quota)} tidak terbagi, karena desa yang masih memiliki ruang tidak memiliki bobot.`,
      (w) =>
        `${w.heads(unallocated)} of the quota of ${w.heads(spec.quota)} are not given out, as the desa with room have no weight.`,
    ),
    why: says(
      (w) =>
        `Kolom pembagi bernilai 0 atau tidak ada datanya di semua desa yang masih memiliki ruang; di sana ${w.heads(open)} pekerja belum terlindungi.`,
      (w) =>
        `The column shared by is 0 or unknown in all desa that still have room; ${w.heads(open)} workers there are not covered.`,
    ),
    next: says(
      (w) =>
        `Lengkapi kolom itu di halaman Data, bagi menurut yang belum terlindungi, atau turunkan kuota menjadi ${w.heads(allocated)}.`,
      (w) =>
        `Complete the column on the Data screen, share by workers not yet covered, or lower the quota to ${w.heads(allocated)}.`,
    ),
  };
}
