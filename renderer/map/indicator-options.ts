import { indicatorTitle, type IndicatorNames } from '#shared/coverage/indicator-text.ts';
import { isAmount, needsPlan, type Indicator } from '#shared/coverage/indicator.ts';
import type { Translate } from '../app/language/language.ts';
import type { Text } from '#shared/text/text.ts';

/** Indicators offered together. */
export interface IndicatorGroup {
  readonly title: string;
  readonly options: readonly IndicatorOption[];
}

export interface IndicatorOption {
  readonly indicator: Indicator;
  readonly label: string;
}

/** Words an option is made of. */
interface OptionWords {
  readonly t: Translate;
  readonly say: (text: Text) => string;
  readonly names: IndicatorNames;
}

const count = (list: readonly unknown[] | undefined): readonly number[] => [...(list ?? []).keys()];

/** What is asked of most documents: today's figures, the plan's, and the quota of each phase. */
export function commonIndicators({ t, names }: OptionWords): readonly IndicatorGroup[] {
  const named = (
    kind: 'coverage' | 'gap' | 'eligible' | 'allocated' | 'coverage-after' | 'cost',
  ): IndicatorOption => ({ indicator: { kind }, label: t(`map.indicator.${kind}`) });
  const phases = count(names.phases).map((phase): IndicatorOption => ({
    indicator: { kind: 'phase', phase },
    label: names.phases?.[phase] ?? '',
  }));
  return [
    { title: t('map.indicator.today'), options: [named('coverage'), named('gap'), named('eligible')] },
    {
      title: t('map.indicator.plan'),
      options: [named('allocated'), named('coverage-after'), named('cost')],
    },
    ...(phases.length > 1 ? [{ title: t('map.indicator.phase'), options: phases }] : []),
  ];
}

interface Offered {
  readonly hasResult: boolean;
  /** Two plans there are to compare. */
  readonly hasPair: boolean;
  /** It was reported who has been enrolled in phases of the plan. */
  readonly hasEnrolled: boolean;
}

/** Everything else there is to show in this document. */
export function otherIndicators(
  { t, say, names }: OptionWords,
  { hasResult, hasPair, hasEnrolled }: Offered,
): readonly IndicatorGroup[] {
  const titled = (indicator: Indicator): IndicatorOption => ({
    indicator,
    label: say(indicatorTitle(indicator, names)),
  });
  const phases = count(names.phases);
  const groups: IndicatorGroup[] = [
    {
      title: t('look.indicator.after'),
      options: phases.length > 1 ? phases.map((phase) => titled({ kind: 'coverage-after', phase })) : [],
    },
    {
      title: t('look.indicator.funds'),
      options: count(names.funds).map((fund) => titled({ kind: 'fund', fund })),
    },
    { title: t('look.indicator.costs'), options: [titled({ kind: 'cost-per-head' })] },
    {
      title: t('look.indicator.enrolment'),
      options: hasEnrolled ? [titled({ kind: 'enrolled' }), titled({ kind: 'enrolled-share' })] : [],
    },
    { title: t('look.indicator.scenarios'), options: hasPair ? [titled({ kind: 'difference' })] : [] },
    {
      title: t('look.indicator.columns'),
      options: (names.columns ?? []).map(({ name }) => titled({ kind: 'column', name })),
    },
  ];
  return groups
    .map(({ title, options }) => ({
      title,
      options: options.filter(({ indicator }) => hasResult || !needsPlan(indicator)),
    }))
    .filter(({ options }) => options.length > 0);
}

/** Amounts, which circles can be in proportion to; shares and rates are no amounts. */
export function amountIndicators(words: OptionWords, offered: Offered): readonly IndicatorGroup[] {
  return [...commonIndicators(words), ...otherIndicators(words, offered)]
    .map(({ title, options }) => ({
      title,
      options: options.filter(
        ({ indicator }) => isAmountOf(indicator, words.names) && (offered.hasResult || !needsPlan(indicator)),
      ),
    }))
    .filter(({ options }) => options.length > 0);
}

function isAmountOf(indicator: Indicator, { columns = [] }: IndicatorNames): boolean {
  switch (indicator.kind) {
    case 'coverage':
    case 'coverage-after':
    case 'cost-per-head':
    case 'enrolled-share':
      return false;
    case 'column': {
      const column = columns.find(({ name }) => name === indicator.name);
      return column !== undefined && isAmount(column);
    }
    case 'gap':
    case 'eligible':
    case 'allocated':
    case 'cost':
    case 'phase':
    case 'fund':
    case 'difference':
    case 'enrolled':
      return true;
  }
}
