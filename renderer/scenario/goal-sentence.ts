import type { YearCoverage } from '#shared/plan/result.ts';
import { useWords } from '../app/language/language.ts';

/** Whether the goal is reached, in one sentence. */
export function useGoalSentence(path: readonly YearCoverage[]): string {
  const { t, w } = useWords();
  const aim = path.find(({ goal }) => goal !== null);
  if (!aim || aim.goal === null || aim.short === null || Number.isNaN(aim.covered)) return t('path.noFigure');
  const values = { year: aim.year, covered: w.heads(aim.covered), goal: w.heads(aim.goal) };
  return aim.short > 0
    ? t('path.short', { ...values, short: w.heads(aim.short) })
    : t('path.reached', values);
}
