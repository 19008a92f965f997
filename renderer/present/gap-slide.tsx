import { useMemo } from 'react';
import { coverageTotals, totalsByRegion } from '#shared/coverage/totals.ts';
import { ancestor } from '#shared/region/code.ts';
import { noDataText } from '#shared/text/number.ts';
import { useWords } from '../app/language/language.ts';
import type { DocumentState } from '../session/state.ts';
import { Bars, type Bar } from './bars.tsx';

const kecamatanShown = 5;
const desaShown = 3;

/** Where the people without cover are, and which desa are furthest behind. */
export function GapSlide({ document }: { readonly document: DocumentState }) {
  const { t, w, say } = useWords();
  const { directory, snapshot } = document;
  const { coverage } = snapshot;
  const { parents, names, codes } = directory;

  const totals = useMemo(() => coverageTotals(coverage), [coverage]);
  const most = useMemo(
    () =>
      [...totalsByRegion({ codes, ...coverage }, 'kecamatan')]
        .filter(([, { known }]) => known > 0)
        .sort(([, a], [, b]) => b.gap - a.gap)
        .slice(0, kecamatanShown),
    [codes, coverage],
  );
  const lowest = useMemo(
    () =>
      codes
        .map((code, slot) => ({ code, slot, fraction: coverage.covered[slot]! / coverage.eligible[slot]! }))
        .filter(({ fraction }) => Number.isFinite(fraction))
        .sort((a, b) => a.fraction - b.fraction)
        .slice(0, desaShown),
    [codes, coverage],
  );

  if (totals.known === 0) return <p className="slide-lead">{say(noDataText)}</p>;
  const largest = most[0]?.[1].gap ?? 0;
  return (
    <>
      <p className="slide-lead">{t('present.gap.lead', { gap: w.heads(totals.gap) })}</p>
      <Bars
        title={t('present.gap.highest')}
        bars={most.map(([code, { gap }]): Bar => ({
          key: code,
          label: parents[code] ?? code,
          share: largest > 0 ? gap / largest : 0,
          value: w.heads(gap),
          tone: 'need',
        }))}
      />
      <Bars
        title={t('present.gap.lowest')}
        bars={lowest.map(({ code, slot, fraction }): Bar => ({
          key: code,
          label: names[slot] ?? code,
          detail: parents[ancestor(code, 'kecamatan')],
          share: fraction,
          value: w.percent(fraction),
        }))}
      />
    </>
  );
}
