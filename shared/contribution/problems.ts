import type { Problem } from '../text/problem.ts';
import { says, type Language, type Text } from '../text/text.ts';
import type { Programme } from './programme.ts';
import type { MonthKey, Validity } from './rate.ts';
import { monthWords } from './words.ts';

/** Fields of a question about a contribution, as the command line spells them. */
export type Field =
  | 'group'
  | 'segment'
  | 'programmes'
  | 'month'
  | 'from'
  | 'payer'
  | 'wage'
  | 'risk-class'
  | 'contract-value'
  | 'sector'
  | 'discount';

/** The words of a list of values. */
export function oneOf(values: readonly (string | number)[]): Text {
  const list = values.join(', ');
  return { id: `salah satu dari ${list}`, en: `one of ${list}` };
}

export const rupiahAllowed: Text = says(
  (w) => `bilangan bulat Rupiah dari 1 sampai ${w.heads(Number.MAX_SAFE_INTEGER)}, hanya angka`,
  (w) => `a whole number of Rupiah within 1–${w.heads(Number.MAX_SAFE_INTEGER)}, digits only`,
);

/** A value that is none of those its field takes. @param who whom it holds for, where others take other values */
export function invalidField(field: Field, value: string, allowed: Text, who?: Text): Problem {
  return {
    code: 'contribution-invalid-field',
    what: {
      id: `Isian ${field} tidak dapat dipakai${who ? ` untuk ${who.id}` : ''}: ${value}.`,
      en: `The field ${field} cannot be used${who ? ` for ${who.en}` : ''}: ${value}.`,
    },
    why: { id: `Yang diperbolehkan: ${allowed.id}.`, en: `Allowed is: ${allowed.en}.` },
    next: { id: `Perbaiki ${field}, lalu coba lagi.`, en: `Correct ${field} and try again.` },
  };
}

/** A value without which the contribution cannot be computed. */
export function missingField(field: Field, allowed: Text, who: Text): Problem {
  return {
    code: 'contribution-missing-field',
    what: {
      id: `Isian ${field} diperlukan untuk ${who.id}, tetapi tidak ada.`,
      en: `The field ${field} is needed for ${who.en}, but missing.`,
    },
    why: {
      id: `Iurannya dihitung dari ${field}. Yang diperbolehkan: ${allowed.id}.`,
      en: `Their contribution is computed from ${field}. Allowed is: ${allowed.en}.`,
    },
    next: { id: `Isi ${field}, lalu coba lagi.`, en: `Give ${field} and try again.` },
  };
}

/** A value that would change nothing: leaving it unused in silence could hide a mistake. */
export function unusedField(field: Field, value: string, who: Text): Problem {
  return {
    code: 'contribution-unused-field',
    what: {
      id: `Isian ${field} (${value}) tidak berlaku untuk ${who.id}.`,
      en: `The field ${field} (${value}) does not apply to ${who.en}.`,
    },
    why: {
      id: `Iuran ${who.id} tidak bergantung pada ${field}; yang diperbolehkan: tidak diisi.`,
      en: `Contributions of ${who.en} do not depend on ${field}; allowed is: left out.`,
    },
    next: {
      id: `Hapus ${field}, atau pilih kelompok lain.`,
      en: `Remove ${field}, or choose another group.`,
    },
  };
}

/** JKP is paid together with the programmes it is recomposed from. */
export function programmeNeeds(programme: Programme, needed: Programme): Problem {
  return {
    code: 'contribution-programme-needs',
    what: {
      id: `Isian programmes memuat ${programme} tanpa ${needed}.`,
      en: `The field programmes has ${programme} without ${needed}.`,
    },
    why: {
      id: `Sebagian iuran ${programme} diambil dari iuran ${needed}.`,
      en: `A part of the ${programme} contribution is taken from that of ${needed}.`,
    },
    next: { id: `Tambahkan ${needed}.`, en: `Add ${needed}.` },
  };
}

/**
 * A programme the table has no rate of.
 *
 * @param known its rates in other months
 * @param offered programmes the table has at all
 */
export function noRate(
  programme: Programme,
  who: Text,
  month: MonthKey,
  known: readonly Validity[],
  offered: readonly Programme[],
): Problem {
  const periods = (language: Language): string => [...new Set(ordered(known, language))].join(', ');
  const list = offered.join(', ');
  return {
    code: 'no-rate',
    what: says(
      (w) => `Tidak ada tarif iuran ${programme} untuk ${who.id} pada ${monthWords(month, w.language)}.`,
      (w) => `There is no ${programme} rate for ${who.en} in ${monthWords(month, w.language)}.`,
    ),
    why: known.length
      ? says(
          (w) => `Tarif ${programme} di tabel iuran hanya berlaku ${periods(w.language)}.`,
          (w) => `The ${programme} rate in the rate table is valid only ${periods(w.language)}.`,
        )
      : says(
          () =>
            `Tabel iuran tidak memuat program ${programme} untuk ${who.id}${list ? `; yang ada ${list}` : ''}.`,
          () =>
            `The rate table has no ${programme} programme for ${who.en}${list ? `; there are ${list}` : ''}.`,
        ),
    next: {
      id: `Pilih program atau bulan lain, atau lengkapi tabel iuran dengan dasar hukumnya.`,
      en: `Choose another programme or month, or complete the rate table with its legal basis.`,
    },
  };
}

function ordered(known: readonly Validity[], language: Language): readonly string[] {
  return known
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .map(({ validFrom, validTo }) =>
      validTo === null
        ? `${language === 'id' ? 'sejak' : 'since'} ${monthWords(validFrom, language)}`
        : `${monthWords(validFrom, language)}–${monthWords(validTo, language)}`,
    );
}

/** A group the document's table says nothing of. */
export function noTerms(who: Text): Problem {
  return {
    code: 'no-group-terms',
    what: { id: `Tabel iuran tidak memuat ${who.id}.`, en: `The rate table has no ${who.en}.` },
    why: {
      id: 'Segmen dan dasar upahnya tidak diketahui.',
      en: 'Their segment and wage base are not known.',
    },
    next: { id: 'Lengkapi tabel iuran.', en: 'Complete the rate table.' },
  };
}

/** Programmes whose rates add up to nothing: neither heads nor funds can be computed from that. */
export function nothingToPay(programmes: readonly Programme[]): Problem {
  const list = programmes.join(', ');
  return {
    code: 'contribution-nothing',
    what: {
      id: `Iuran ${list} dalam tabel iuran adalah Rp0.`,
      en: `The rate table has Rp0 as contribution for ${list}.`,
    },
    why: {
      id: 'Tanpa iuran, biaya dan dana rencana tidak dapat dihitung.',
      en: 'Without contributions, neither cost nor funds of the plan can be computed.',
    },
    next: {
      id: 'Lengkapi tabel iuran dengan jumlah dan dasar hukumnya.',
      en: 'Complete the rate table with amounts and their legal basis.',
    },
  };
}
