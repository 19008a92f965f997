import type { YearCoverage } from '#shared/plan/result.ts';
import { useWords } from '../app/language/language.ts';
import { CoverageBar } from '../app/controls/coverage-bar.tsx';
import './path-view.css';

interface PathViewProps {
  readonly path: readonly YearCoverage[];
}

/** Coverage at the end of each year, and how far it is from the goal. */
export function PathView({ path }: PathViewProps) {
  const { t } = useWords();
  if (path.length === 0) return null;
  return (
    <ol className="path" aria-label={t('goal.path')}>
      {path.map((year, index) => (
        <PathYear key={year.year} year={year} before={path[index - 1]?.coverage ?? year.coverage} />
      ))}
    </ol>
  );
}

function PathYear({ year, before }: { readonly year: YearCoverage; readonly before: number }) {
  const { t, w } = useWords();
  const known = !Number.isNaN(year.coverage);
  const covered = Number.isNaN(year.covered) ? t('data.none') : w.heads(year.covered);
  return (
    <li className="path-year">
      <span className="path-label">{year.year}</span>
      <span className="path-figures">
        <span className="number">
          {covered}
          {year.enrolled > 0 && (
            <span className="path-new"> {t('goal.enrolled', { heads: w.heads(year.enrolled) })}</span>
          )}
        </span>
        {known && <strong className="number">{w.percent(year.coverage)}</strong>}
      </span>
      {known && (
        <CoverageBar
          before={before}
          after={year.coverage}
          label={`${year.year}: ${covered}, ${w.percent(year.coverage)}`}
        />
      )}
      {year.goal !== null && (
        <span className="path-goal" data-short={(year.short !== null && year.short > 0) || undefined}>
          <span>{t('goal.goalMark', { heads: w.heads(year.goal) })}</span>
          {year.short !== null && !Number.isNaN(year.short) && (
            <span>
              {year.short > 0 ? t('goal.short', { heads: w.heads(year.short) }) : t('goal.reached')}
            </span>
          )}
        </span>
      )}
    </li>
  );
}
