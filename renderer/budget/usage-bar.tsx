import type { YearUse } from '#shared/plan/result.ts';
import { useWords } from '../app/language/language.ts';
import './usage-bar.css';

interface UsageBarProps {
  /** Whole Rupiah; null where nothing bounds it. */
  readonly ceiling: number | null;
  readonly used: number;
  readonly left: number | null;
  readonly years: readonly YearUse[];
  /** Who is paid for. */
  readonly detail?: string;
}

/** How much of some money the plan uses, and of each fiscal year that has a ceiling of its own. */
export function UsageBar({ ceiling, used, left, years, detail }: UsageBarProps) {
  const { t, w } = useWords();
  const usedText = t('fund.used', { used: w.rupiah(used) });
  const leftText = left === null ? t('fund.byAgency') : t('fund.left', { left: w.rupiah(left) });
  return (
    <div className="usage">
      {ceiling !== null && <Bar used={used} ceiling={ceiling} label={`${usedText}, ${leftText}`} />}
      <p>
        <span>{usedText}</span>
        <span>{leftText}</span>
      </p>
      {(detail !== undefined || ceiling !== null) && (
        <p className="usage-faint">
          <span>{detail}</span>
          {ceiling !== null && <span>{t('fund.outOf', { ceiling: w.rupiah(ceiling) })}</span>}
        </p>
      )}
      {years
        .filter((year) => year.ceiling !== null)
        .map((year) => (
          <div key={year.year} className="usage-year">
            <Bar
              used={year.used}
              ceiling={year.ceiling ?? 0}
              label={t('fund.yearUse', { year: year.year, used: w.rupiah(year.used) })}
            />
            <p className="usage-faint">
              <span>{t('fund.yearUse', { year: year.year, used: w.rupiah(year.used) })}</span>
              <span>{t('fund.outOf', { ceiling: w.rupiah(year.ceiling ?? 0) })}</span>
            </p>
          </div>
        ))}
    </div>
  );
}

function Bar(props: { readonly used: number; readonly ceiling: number; readonly label: string }) {
  const { used, ceiling, label } = props;
  const full = ceiling > 0 ? Math.min(100, (used / ceiling) * 100) : 0;
  return (
    <svg viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className="usage-all" width="100" height="6" />
      <rect className="usage-used" width={full} height="6" />
    </svg>
  );
}
