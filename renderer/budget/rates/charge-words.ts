import type { Charge, Rate, Validity } from '#shared/contribution/rate.ts';
import { groupWords, monthWords, payerWords } from '#shared/contribution/words.ts';
import { assertNever } from '#shared/text/problem.ts';
import type { useWords } from '../../app/language/language.ts';
import { capitalised } from '../../plan/controls/capitalised.ts';
import { percentText } from '../../plan/controls/percent.ts';

type Words = Pick<ReturnType<typeof useWords>, 't' | 'w' | 'language'>;

/** What a rate charges, as one reads it out: `1% dari dasar, paling sedikit Rp10.000`. */
export function chargeWords(charge: Charge, { t, w, language }: Words): string {
  switch (charge.kind) {
    case 'fixed':
      return t('charge.fixed', { amount: w.rupiah(charge.amount) });
    case 'share': {
      const { parts, baseMinimum, baseAbove, baseCap, least, most } = charge;
      return [
        t('charge.share', { percent: `${percentText(parts / 100, language)}%` }),
        baseAbove > 0 && t('charge.above', { amount: w.rupiah(baseAbove) }),
        baseMinimum > 0 && t('charge.minimum', { amount: w.rupiah(baseMinimum) }),
        baseCap !== null && t('charge.cap', { amount: w.rupiah(baseCap) }),
        least > 0 && t('charge.least', { amount: w.rupiah(least) }),
        most !== null && t('charge.most', { amount: w.rupiah(most) }),
      ]
        .filter((part) => part !== false)
        .join(', ');
    }
    default:
      return assertNever(charge);
  }
}

export function validityWords({ validFrom, validTo }: Validity, { t, language }: Words): string {
  const from = monthWords(validFrom, language);
  return validTo === null
    ? t('rates.since', { from })
    : t('rates.between', { from, to: monthWords(validTo, language) });
}

/** Who pays a line, and what sets it apart from others of its programme. */
export function payerText(
  { payer, group, riskClass, takenFrom }: Rate,
  { t, language }: Pick<Words, 't' | 'language'>,
): string {
  return [
    capitalised(payerWords[payer][language]),
    group && groupWords[group][language],
    riskClass !== null && t('rates.risk', { risk: riskClass }),
    takenFrom && t('rates.takenFrom', { programme: takenFrom }),
  ]
    .filter((part) => typeof part === 'string')
    .join(' · ');
}

/** A line's name for who cannot see where it stands. */
export function lineName(rate: Rate, words: Words): string {
  return `${rate.programme} ${payerText(rate, words)}, ${validityWords(rate, words)}`;
}
