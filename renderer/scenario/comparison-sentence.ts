import { useWords } from '../app/language/language.ts';
import { useComparing } from './comparing.ts';

/** What sets the two compared plans apart, in one or two sentences; empty while there are none. */
export function useComparisonSentence(): string {
  const { t, w } = useWords();
  const comparison = useComparing((state) => state.comparison);
  if (!comparison) return '';
  const { a, b, moved, more, fewer } = comparison;
  const heads = b.allocated - a.allocated;
  const cost = b.cost + b.committedCost - a.cost - a.committedCost;
  const isSame = more === 0 && fewer === 0;
  if (isSame && cost === 0) return t('compare.same');
  const people = (): string => {
    if (isSame) return t('compare.same');
    if (heads === 0) return t('compare.sameHeads', { moved: w.heads(moved) });
    return t(heads > 0 ? 'compare.moreHeads' : 'compare.fewerHeads', { heads: w.heads(Math.abs(heads)) });
  };
  const money = (): string =>
    cost === 0
      ? t('compare.sameCost')
      : t(cost > 0 ? 'compare.moreCost' : 'compare.lessCost', { cost: w.rupiah(Math.abs(cost)) });
  return `${people()} ${money()}`;
}
