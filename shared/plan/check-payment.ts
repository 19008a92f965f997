import type { Fund } from '../budget/fund.ts';
import { oneOf } from '../contribution/problems.ts';
import { monthKey, type RateTable } from '../contribution/rate.ts';
import { groupWords } from '../contribution/words.ts';
import type { Problem } from '../text/problem.ts';
import type { Text } from '../text/text.ts';
import type { Payment } from '../contribution/cost.ts';
import { linesOf, mayPay, payerOf } from './lines.ts';
import type { PlanSpec } from './spec.ts';

/**
 * What of the plan does not go with the rate table: a group whose wage must be given, programmes it cannot join, a
 * risk class or sector its contributions do not depend on, or a discount its fund cannot have. Of what the table lacks (a group, a month) its own problems tell when costs are computed.
 */
export function paymentProblem(rates: RateTable, spec: PlanSpec): Problem | null {
  return groupProblem(rates, spec) ?? discountProblem(rates, spec);
}

function groupProblem({ groups }: RateTable, spec: PlanSpec): Problem | null {
  const payments: readonly (readonly [string, Payment])[] = [
    ['', spec],
    ...(spec.commitments ?? []).map((commitment, i) => [`commitments[${i}].`, commitment] as const),
  ];
  for (const [place, { group, programmes, wage, riskClass, sector }] of payments) {
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
    if (terms.segment !== 'PU' && riskClass !== undefined)
      return riskClassUnused(`${place}riskClass`, riskClass, groupWords[group]);
    if (terms.segment !== 'BPU' && sector !== undefined)
      return sectorUnused(`${place}sector`, sector, groupWords[group]);
  }
  return null;
}

/** A discount that is asked for in months in which the law denies it to the fund's money. */
function discountProblem({ groups, discounts }: RateTable, spec: PlanSpec): Problem | null {
  for (const [i, fund] of spec.funds.entries()) {
    if (fund.discount !== true) continue;
    const lines = linesOf(spec).filter((line) => mayPay(fund, line));
    const denied = discounts.find(
      ({ excluded, segment, sector, validFrom, validTo }) =>
        excluded.includes(payerOf(fund.source)) &&
        lines.some(
          ({ payment, year, from, to }) =>
            groups.find(({ group }) => group === payment.group)?.segment === segment &&
            (payment.sector ?? 'other') === sector &&
            monthKey(year, to) >= validFrom &&
            (validTo === null || monthKey(year, from) <= validTo),
        ),
    );
    if (denied) return discountDenied(`funds[${i}].discount`, fund, denied.legalBasis);
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

function riskClassUnused(field: string, riskClass: number, who: Text): Problem {
  return {
    code: 'risk-class-unused',
    what: {
      id: `Isian "${field}" (${riskClass}) tidak berlaku untuk ${who.id}.`,
      en: `The field "${field}" (${riskClass}) does not apply to ${who.en}.`,
    },
    why: {
      id: `Hanya iuran penerima upah yang bergantung pada kelas risiko. Yang diperbolehkan untuk ${who.id}: tidak diisi.`,
      en: `Only contributions of wage earners depend on the risk class. Allowed for ${who.en} is: left out.`,
    },
    next: {
      id: `Hapus "${field}", atau pilih kelompok lain.`,
      en: `Remove "${field}", or choose another group.`,
    },
  };
}

function sectorUnused(field: string, sector: string, who: Text): Problem {
  return {
    code: 'sector-unused',
    what: {
      id: `Isian "${field}" ("${sector}") tidak berlaku untuk ${who.id}.`,
      en: `The field "${field}" ("${sector}") does not apply to ${who.en}.`,
    },
    why: {
      id: `Hanya iuran bukan penerima upah (BPU) yang keringanannya bergantung pada sektor. Yang diperbolehkan untuk ${who.id}: tidak diisi.`,
      en: `Only contributions of non-wage earners (BPU) have discounts by sector. Allowed for ${who.en} is: left out.`,
    },
    next: {
      id: `Hapus "${field}", atau pilih kelompok lain.`,
      en: `Remove "${field}", or choose another group.`,
    },
  };
}

function discountDenied(field: string, { name, source }: Fund, legalBasis: string): Problem {
  return {
    code: 'fund-discount-denied',
    what: {
      id: `Isian "${field}" (true) tidak dapat dipakai untuk dana ${name}${source ? ` dari ${source}` : ''}.`,
      en: `The field "${field}" (true) cannot be used for the fund ${name}${source ? ` of ${source} money` : ''}.`,
    },
    why: {
      id: `${legalBasis} mengecualikan iuran yang dibayar dari APBN dan APBD. Yang diperbolehkan: false, atau tidak diisi.`,
      en: `${legalBasis} excludes contributions paid from APBN and APBD. Allowed is: false, or left out.`,
    },
    next: {
      id: `Hapus "${field}", atau perbaiki asal dananya.`,
      en: `Remove "${field}", or correct the source of the fund.`,
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
