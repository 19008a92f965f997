import { signed } from '#shared/coverage/indicator-text.ts';
import { formatDecimal } from '#shared/text/number.ts';
import { useWords } from '../app/language/language.ts';

export type FigureUnit = 'heads' | 'rupiah' | 'percent' | 'gini';

/** Writes a figure in its unit, with its sign where it is a difference; unknown is said, never 0. */
export function useFigureText(): (unit: FigureUnit, value: number, isDifference?: boolean) => string {
  const { t, w, language } = useWords();
  return (unit, value, isDifference = false) => {
    if (Number.isNaN(value)) return t('data.none');
    const sign = !isDifference || value === 0 ? '' : value > 0 ? '+' : '−';
    const size = isDifference ? Math.abs(value) : value;
    switch (unit) {
      case 'heads':
        return isDifference ? signed(value, language) : w.heads(value);
      case 'rupiah':
        return `${sign}${w.rupiah(size)}`;
      case 'percent':
        // Of percentages the difference is in points: 40% is 10 points more than 30%, not 10% more.
        return isDifference
          ? `${sign}${formatDecimal(size * 100, 2, language)} ${t('unit.points')}`
          : w.percent(size);
      case 'gini':
        return `${sign}${formatDecimal(size, 3, language)}`;
    }
  };
}
