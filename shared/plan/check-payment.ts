import { oneOf } from '../contribution/problems.ts';
import type { RateTable } from '../contribution/rate.ts';
import { groupWords } from '../contribution/words.ts';
import type { Problem } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import type { Payment } from '../contribution/cost.ts';
import type { PlanSpec } from './spec.ts';

/**
 * What of the plan's groups does not go with the rate table: a group whose wage must be given, or programmes it
 * cannot join. Of what the table lacks (a group, a month) its own problems tell when costs are computed.
 */
export function paymentProblem({ groups }: RateTable, spec: PlanSpec): Problem | null {
  const payments: readonly (readonly [string, Payment])[] = [
    ['', spec],
    ...(spec.commitments ?? []).map((commitment, i) => [`commitments[${i}].`, commitment] as const),
  ];
  for (const [place, { group, programmes, wage }] of payments) {
    const terms = groups.find((each) => each.group === group);
    if (!terms) continue;
    const wrong = programmes.findIndex((programme) => !terms.programmes.includes(programme));
    if (wrong >= 0)
      return programmeNotOfGroup(
        `${place}programmes[${wrong}]`,
        programmes[wrong]!,
        groupWords[group],
        terms.programmes,
      );
    if (terms.base === null && wage === undefined) return wageMissing(`${place}wage`, groupWords[group]);
  }
  return null;
}

function programmeNotOfGroup(
  field: string,
  programme: string,
  who: Text,
  allowed: readonly string[],
): Problem {
  const list = oneOf(allowed);
  return {
    code: 'programme-not-of-group',
    what: {
      id: `Isian "${field}" tidak dapat dipakai untuk ${who.id}: "${programme}".`,
      en: `The field "${field}" cannot be used for ${who.en}: "${programme}".`,
    },
    why: {
      id: `Yang diperbolehkan untuk ${who.id}: ${list.id}.`,
      en: `Allowed for ${who.en} is: ${list.en}.`,
    },
    next: {
      id: `Hapus ${programme}, atau pilih kelompok lain.`,
      en: `Remove ${programme}, or choose another group.`,
    },
  };
}

function wageMissing(field: string, who: Text): Problem {
  return {
    code: 'wage-missing',
    what: {
      id: `Isian "${field}" diperlukan untuk ${who.id}, tetapi tidak ada.`,
      en: `The field "${field}" is needed for ${who.en}, but missing.`,
    },
    why: {
      id: `Iuran ${who.id} dihitung dari upah, dan tabel iuran tidak memuat upah dasarnya. Yang diperbolehkan: bilangan bulat Rupiah sebulan, lebih dari 0.`,
      en: `Contributions of ${who.en} are a share of their wage, and the rate table has no base for them. Allowed is: a whole number of Rupiah per month greater than 0.`,
    },
    next: {
      id: `Isi "${field}" dengan upah sebulan, atau isi upah dasar kelompok itu dalam tabel iuran.`,
      en: `Give the monthly wage in "${field}", or give the group a base in the rate table.`,
    },
  };
}
