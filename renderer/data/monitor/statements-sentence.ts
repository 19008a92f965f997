import type { Government } from '#shared/coverage/government.ts';
import { useWords } from '../../app/language/language.ts';
import { combinedOf } from './combined.ts';

/** Coverage of all governments together in a sentence, or why there is none. */
export function useStatementsSentence(governments: readonly Government[]): string {
  const { t, w, say } = useWords();
  const combined = combinedOf(governments);
  if (!combined) return t('monitor.none');
  if (!combined.ok) return say(combined.problem.what);
  const { coverage, covered, base, bounds } = combined.value;
  const figures = { coverage: w.percent(coverage), covered: w.heads(covered), base: w.heads(base) };
  return t(bounds ? 'monitor.combinedAbout' : 'monitor.combined', figures);
}
