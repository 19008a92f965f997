import { monthName } from '#shared/text/number.ts';
import { useWords } from '../../app/language/language.ts';
import type { Period, Span } from './pivot.ts';

const short = 3;

/** Names spans of time: `Apr 2024`, in a sentence `April 2024`; `TW 2 2024`; `2024`. */
export function useSpanName(): (span: Span, period: Period, inFull?: boolean) => string {
  const { t, language } = useWords();
  return ({ year, part }, period, inFull = false) => {
    if (part === null) return String(year);
    if (period === 'quarter') return t('cash.quarter', { part, year });
    const month = monthName(part, language);
    return `${inFull ? month : month.slice(0, short)} ${year}`;
  };
}
