import type { Programme } from '../contribution/programme.ts';
import type { Commitment, Phase } from '../plan/spec.ts';
import { monthName } from '../text/number.ts';
import { printable, type Sheet } from './page.ts';

/** `April–Desember 2024`. */
export function periodOf(sheet: Sheet, { year, from, to }: Pick<Phase, 'year' | 'from' | 'to'>): string {
  const [first, last] = [monthName(from, sheet.language), monthName(to, sheet.language)];
  return `${first === last ? first : `${first}–${last}`} ${year}`;
}

export function programmeName(sheet: Sheet, programme: Programme): string {
  switch (programme) {
    case 'JKK':
      return sheet.say('kecelakaan kerja', 'work accident');
    case 'JKM':
      return sheet.say('kematian', 'death');
    case 'JHT':
      return sheet.say('hari tua', 'old age');
    case 'JP':
      return sheet.say('pensiun', 'pension');
    case 'JKP':
      return sheet.say('kehilangan pekerjaan', 'job loss');
  }
}

export function commitmentKind(sheet: Sheet, kind: Commitment['kind']): string {
  switch (kind) {
    case 'renewal':
      return sheet.say('perpanjangan', 'renewal');
    case 'enrolment':
      return sheet.say('pendaftaran daftar tetap', 'enrolment of a given list');
    case 'upgrade':
      return sheet.say('tambahan program', 'more programmes');
  }
}

/** A list as a sentence has it, shortened where it is long: `Juai, Halong, dan 6 lainnya`. */
export function listed(sheet: Sheet, names: readonly string[], most: number): string {
  if (names.length <= most) return names.join(', ');
  const more = names.length - most;
  return `${names.slice(0, most).join(', ')}${sheet.say(` dan ${more} lainnya`, ` and ${more} more`)}`;
}

/** A fund by its name; null is money that is not there. */
export function payerName(sheet: Sheet, fund: string | null): string {
  return fund === null ? sheet.say('belum ada dananya', 'without a fund') : printable(fund);
}
