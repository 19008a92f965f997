import { useMemo } from 'react';
import { coverageTotals, totalsByRegion, type CoverageTotals } from '#shared/coverage/totals.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { NextStepNotice } from '../app/next-step.tsx';
import { Answer } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import type { DocumentState } from '../session/state.ts';
import { useView } from '../session/store.ts';
import { placeOf } from './region-place.ts';

/** "Siapa yang belum terlindungi?" in one sentence, with the figures it rests on. */
export function CoverageAnswer({ document }: { readonly document: DocumentState }) {
  const { t, w } = useWords();
  const { directory, snapshot } = document;
  const { coverage } = snapshot;
  const totals = useMemo(() => coverageTotals(coverage), [coverage]);
  const shown = useView((view) => view.level);
  // One desa out of hundreds says little; its kecamatan says where to go.
  const level = shown === 'desa' ? 'kecamatan' : shown;
  const worst = useMemo(
    () => largestGap(totalsByRegion({ codes: directory.codes, ...coverage }, level)),
    [directory, coverage, level],
  );
  const known = totals.known > 0;

  const sentence = (): string => {
    if (!known) return t('map.question.answerUnknown');
    if (totals.gap === 0 || !worst)
      return t('map.question.answerFull', { eligible: w.heads(totals.eligible) });
    return t('look.question.answer', {
      gap: w.heads(totals.gap),
      region: placeOf(directory, worst.code).name,
      most: w.heads(worst.gap),
    });
  };

  return (
    <Answer
      question={t('map.question.title')}
      answer={sentence()}
      detail={
        known ? (
          <>
            <dl className="coverage-figures">
              <Figure name={t('map.question.covered')} value={w.heads(totals.covered)} />
              <span aria-hidden>/</span>
              <Figure name={t('map.question.eligible')} value={w.heads(totals.eligible)} />
              <span aria-hidden>=</span>
              <Figure name={t('map.question.coverage')} value={w.percent(totals.coverage)} strong />
            </dl>
            {totals.unknown > 0 && (
              <p>
                {t('map.question.unknown', { count: totals.unknown, formatted: w.heads(totals.unknown) })}
              </p>
            )}
          </>
        ) : (
          <NextStepNotice />
        )
      }
    />
  );
}

function Figure(props: { readonly name: string; readonly value: string; readonly strong?: boolean }) {
  return (
    <div className="coverage-figure" data-strong={props.strong || undefined}>
      <dd>{props.value}</dd>
      <dt>{props.name}</dt>
    </div>
  );
}

/** The region that lacks most; the first by code among equals. */
function largestGap(
  totals: ReadonlyMap<RegionCode, CoverageTotals>,
): { readonly code: RegionCode; readonly gap: number } | null {
  let worst: { code: RegionCode; gap: number } | null = null;
  for (const [code, { gap }] of totals) if (gap > (worst?.gap ?? 0)) worst = { code, gap };
  return worst;
}
