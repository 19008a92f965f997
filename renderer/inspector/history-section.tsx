import type { CoverageOfYear } from '#shared/workspace/coverage-history.ts';
import { Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { BarList } from './bar-list.tsx';

/** Coverage year by year, where the document has more than one. */
export function HistorySection({ history }: { readonly history: readonly CoverageOfYear[] | null }) {
  const { t, w } = useWords();
  if (!history || history.length < 2) return null;
  return (
    <Section title={t('inspector.history')}>
      <BarList
        label={t('inspector.history')}
        full={Math.max(1, ...history.map(({ coverage }) => coverage || 0))}
        bars={history.map(({ year, coverage, covered, eligible, known, unknown, sources }) => ({
          key: String(year),
          name: String(year),
          text: Number.isNaN(coverage) ? t('data.none') : w.percent(coverage),
          lengths: [coverage],
          detail: [
            ...(known > 0
              ? [t('inspector.coveredOf', { covered: w.heads(covered), eligible: w.heads(eligible) })]
              : []),
            ...(known > 0 && unknown > 0 ? [t('data.unknownShort', { value: w.heads(unknown) })] : []),
            ...sources.map(({ source }) => source.title),
          ].join(' · '),
        }))}
      />
    </Section>
  );
}
