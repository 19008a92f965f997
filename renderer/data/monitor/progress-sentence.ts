import type { Government } from '#shared/coverage/government.ts';
import { useWords } from '../../app/language/language.ts';

/** How many governments have a regulation, a memorandum and a budget, as far as is known. */
export function useProgressSentence(governments: readonly Government[]): string {
  const { t, w } = useWords();
  const count = (has: (government: Government) => boolean): string => w.heads(governments.filter(has).length);
  return t('monitor.progress', {
    all: w.heads(governments.length),
    regulation: count(({ regulation }) => regulation !== null),
    mou: count(({ mou }) => mou !== null),
    yes: count(({ budgeted }) => budgeted === true),
  });
}
