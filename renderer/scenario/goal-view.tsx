import type { YearCoverage } from '#shared/plan/result.ts';
import { Chart } from '../chart/chart.tsx';
import { Answer, Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { useDocument } from '../session/store.ts';
import { useGoalSentence } from './goal-sentence.ts';
import './scenario.css';

/** "Kapan sasaran tercapai?": coverage by the end of each year, and what is short of the goal. */
export function GoalView() {
  const { t } = useWords();
  const plan = useDocument((store) => store.document?.snapshot.plan ?? null);
  const result = useDocument((store) => store.document?.lastResult ?? null);
  if (!plan) return null;
  const { path } = result ?? { path: [] };
  return (
    <section className="stage-page" aria-label={t('path.question')}>
      {!plan.spec.goal && <p className="stage-empty">{t('path.none')}</p>}
      {plan.spec.goal && <GoalAnswer path={path} />}
      {path.length > 0 && <PathPictures path={path} />}
    </section>
  );
}

function GoalAnswer({ path }: { readonly path: readonly YearCoverage[] }) {
  const { t } = useWords();
  const aim = path.find(({ goal }) => goal !== null);
  return (
    <Answer
      question={t('path.question')}
      answer={useGoalSentence(path)}
      tone={(aim?.short ?? 0) > 0 ? 'caution' : 'plain'}
      detail={t('path.path')}
    />
  );
}

function PathPictures({ path }: { readonly path: readonly YearCoverage[] }) {
  const { t, w } = useWords();
  const goal = path.find((year) => year.goal !== null)?.goal ?? null;
  const people = (value: number): string => t('unit.peopleOf', { value: w.heads(value) });
  const figure = (value: number): string => (Number.isNaN(value) ? t('data.none') : w.heads(value));
  return (
    <div className="stage-columns">
      <Chart
        title={t('path.chart')}
        categoryName={t('path.year')}
        categories={path.map(({ year }) => String(year))}
        series={[
          {
            name: t('path.coveredBefore'),
            values: path.map(({ covered, enrolled }) => covered - enrolled),
            colour: 'before',
          },
          { name: t('path.enrolled'), values: path.map(({ enrolled }) => enrolled), colour: 'after' },
          ...(goal === null
            ? []
            : [{ name: t('path.goal'), values: path.map(() => goal), colour: 'goal' as const, line: true }]),
        ]}
        stacked
        unit={t('unit.people')}
        tick={(value) => w.heads(value)}
        figure={people}
        size="large"
      />
      <Section title={t('path.table')}>
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">{t('path.year')}</th>
              <th scope="col" className="number">
                {t('path.enrolled')} <small>{t('unit.people')}</small>
              </th>
              <th scope="col" className="number">
                {t('path.covered')} <small>{t('unit.people')}</small>
              </th>
              <th scope="col" className="number">
                {t('path.coverage')}
              </th>
              <th scope="col" className="number">
                {t('path.goal')} <small>{t('unit.people')}</small>
              </th>
              <th scope="col" className="number">
                {t('path.shortColumn')} <small>{t('unit.people')}</small>
              </th>
            </tr>
          </thead>
          <tbody>
            {path.map((year) => (
              <tr key={year.year}>
                <th scope="row">{year.year}</th>
                <td className="number">{w.heads(year.enrolled)}</td>
                <td className="number">{figure(year.covered)}</td>
                <td className="number">
                  {Number.isNaN(year.coverage) ? t('data.none') : w.percent(year.coverage)}
                </td>
                <td className="number">{year.goal === null ? '' : w.heads(year.goal)}</td>
                <td className="number">{year.short === null ? '' : figure(Math.max(0, year.short))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </div>
  );
}
