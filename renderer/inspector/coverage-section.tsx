import { useMemo } from 'react';
import { coverageTotals } from '#shared/coverage/totals.ts';
import type { CoverageOfYear } from '#shared/workspace/coverage-history.ts';
import { CoverageBar } from '../app/controls/coverage-bar.tsx';
import { Badge, Figures, Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { SourceLine } from '../data/sources.tsx';
import type { DocumentState } from '../session/state.ts';
import { planShare } from './figures.ts';

interface CoverageSectionProps {
  readonly slots: Uint32Array;
  readonly document: DocumentState;
  readonly history: readonly CoverageOfYear[] | null;
}

/** Who is covered and who is not, today and after the plan, and who says so. */
export function CoverageSection({ slots, document, history }: CoverageSectionProps) {
  const { t, w } = useWords();
  const { snapshot, lastResult: result } = document;
  const { coverage } = snapshot;
  const totals = useMemo(() => coverageTotals(coverage, slots), [coverage, slots]);
  const after = useMemo(() => (result ? planShare(slots, result).after : NaN), [slots, result]);
  const [alone] = slots;
  const single = slots.length === 1 && alone !== undefined;
  // Of a single desa one figure may be known without the other; sums are over desa with both.
  const eligible = single ? coverage.eligible[alone]! : totals.known > 0 ? totals.eligible : NaN;
  const covered = single ? coverage.covered[alone]! : totals.known > 0 ? totals.covered : NaN;
  const gap = totals.known > 0 ? totals.gap : NaN;
  const people = (value: number): string =>
    Number.isNaN(value) ? t('data.none') : t('unit.peopleOf', { value: w.heads(value) });
  const sources = history?.find(({ year }) => year === coverage.year)?.sources ?? [];
  return (
    <Section
      title={t('inspector.coverage', { year: coverage.year })}
      aside={coverage.source.illustrative && <Badge tone="caution">{t('data.illustrative')}</Badge>}
    >
      <CoverageFigures before={totals.coverage} after={after} />
      <Figures
        rows={[
          { label: t('column.eligible'), value: people(eligible) },
          { label: t('column.covered'), value: people(covered) },
          { label: t('column.gap'), value: people(gap), strong: true },
          ...(!single && totals.unknown > 0
            ? [{ label: t('data.unknownDesa'), value: w.heads(totals.unknown) }]
            : []),
        ]}
      />
      {sources.map(({ source, desa }) => (
        <div key={`${source.title} ${source.edition}`} className="inspector-source">
          <SourceLine source={source} year={coverage.year} />
          {sources.length > 1 && (
            <span className="inspector-faint">
              {t('unit.villages', { count: desa, value: w.heads(desa) })}
            </span>
          )}
        </div>
      ))}
    </Section>
  );
}

function CoverageFigures({ before, after }: { readonly before: number; readonly after: number }) {
  const { t, w } = useWords();
  const now = Number.isNaN(before) ? t('data.none') : w.percent(before);
  const planned = Number.isNaN(after) ? null : w.percent(after);
  return (
    <div className="inspector-coverage">
      <p>
        <span>{t('column.coverage')}</span>
        <strong>{planned === null ? now : `${now} → ${planned}`}</strong>
      </p>
      {!Number.isNaN(before) && (
        <CoverageBar
          before={before}
          after={Number.isNaN(after) ? before : after}
          label={planned === null ? t('inspector.barNow', { now }) : t('inspector.bar', { now, planned })}
        />
      )}
    </div>
  );
}
