import { useEffect, useState } from 'react';
import { coverageFraction } from '#shared/coverage/fraction.ts';
import { coverageTotals } from '#shared/coverage/totals.ts';
import { describeReason, regionTitle } from '#shared/plan/describe.ts';
import type { Reason } from '#shared/plan/reason.ts';
import type { PlanResult } from '#shared/plan/result.ts';
import { ancestor } from '#shared/region/code.ts';
import { CoverageBar } from '../app/controls/coverage-bar.tsx';
import { Badge, Figures, Panel, Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { SourceLine } from '../data/sources.tsx';
import { session } from '../session/client.ts';
import type { DocumentState } from '../session/state.ts';
import { useDocument, useView } from '../session/store.ts';
import { LockField } from './lock-field.tsx';
import './inspector.css';

/** What is known of the selected desa and why it gets its number; of the whole document when none is selected. */
export function Inspector() {
  const { t } = useWords();
  const document = useDocument((store) => store.document);
  const selected = useView((view) => view.selected);
  if (!document) return null;
  return (
    <Panel label={t('inspector.name')}>
      {selected === null ? (
        <WholeDocument document={document} />
      ) : (
        <Desa key={selected} document={document} slot={selected} />
      )}
    </Panel>
  );
}

function WholeDocument({ document }: { readonly document: DocumentState }) {
  const { t, w } = useWords();
  const { coverage } = document.snapshot;
  const totals = coverageTotals(coverage);
  const result = document.lastResult;
  const known = totals.known > 0;
  const none = t('data.none');
  const after = known && result ? (totals.covered + result.allocated) / totals.eligible : NaN;
  return (
    <>
      <Section title={t('inspector.whole')} aside={<SourceBadges document={document} />}>
        <CoverageFigures before={totals.coverage} after={after} />
        <Figures
          rows={[
            { label: t('column.villages'), value: w.heads(document.directory.codes.length) },
            { label: t('column.eligible'), value: known ? w.heads(totals.eligible) : none },
            { label: t('column.covered'), value: known ? w.heads(totals.covered) : none },
            { label: t('column.gap'), value: known ? w.heads(totals.gap) : none, strong: true },
            ...(result ? [{ label: t('column.allocated'), value: w.heads(result.allocated) }] : []),
            ...(totals.unknown > 0 ? [{ label: t('data.unknownDesa'), value: w.heads(totals.unknown) }] : []),
          ]}
        />
        <SourceLine source={coverage.source} year={coverage.year} />
      </Section>
      <p className="inspector-hint">{t('inspector.hint')}</p>
    </>
  );
}

function Desa({ document, slot }: { readonly document: DocumentState; readonly slot: number }) {
  const { t, w } = useWords();
  const { directory, snapshot, lastResult: result } = document;
  const { coverage } = snapshot;
  const code = directory.codes[slot]!;
  const name = directory.names[slot]!;
  const [eligible, covered] = [coverage.eligible[slot]!, coverage.covered[slot]!];
  const given = result?.regions.allocated[slot] ?? 0;
  const gap = Math.max(0, eligible - covered);
  const none = t('data.none');
  const heads = (value: number): string => (Number.isNaN(value) ? none : w.heads(value));
  const before = coverageFraction(covered, eligible);
  const after = coverageFraction(covered + given, eligible);
  const parents = (['kecamatan', 'kabupaten'] as const).map(
    (level) => directory.parents[ancestor(code, level)],
  );
  return (
    <>
      <Section title={name} aside={<SourceBadges document={document} />}>
        <p className="inspector-place">
          {t('inspector.place', { kecamatan: parents[0] ?? '', kabupaten: parents[1] ?? '' })}
          <br />
          <span className="inspector-code">{code}</span>
          {directory.withoutBoundary.includes(slot) && ` · ${t('inspector.withoutBoundary')}`}
        </p>
        <CoverageFigures before={before} after={result ? after : NaN} />
        <Figures
          rows={[
            { label: t('column.eligible'), value: heads(eligible) },
            { label: t('column.covered'), value: heads(covered) },
            { label: t('column.gap'), value: heads(gap) },
            ...(result
              ? [
                  { label: t('column.allocated'), value: heads(given), strong: true },
                  { label: t('column.cost'), value: w.rupiah(result.regions.cost[slot] ?? 0) },
                  ...committedRows(result, slot, t, w),
                  ...(snapshot.plan?.spec.reservePercent !== undefined
                    ? [{ label: t('inspector.reserve'), value: heads(result.regions.reserve[slot] ?? 0) }]
                    : []),
                ]
              : []),
          ]}
        />
        <SourceLine source={coverage.source} year={coverage.year} />
      </Section>
      {snapshot.plan && (
        <Section title={t('inspector.why')}>
          <Reasons document={document} slot={slot} name={regionTitle(code, name)} />
        </Section>
      )}
      {snapshot.plan && (
        <Section title={t('lock.name')}>
          <LockField code={code} name={name} heads={snapshot.plan.spec.locks[code] ?? null} />
        </Section>
      )}
    </>
  );
}

type Words = ReturnType<typeof useWords>;

/** Heads of each commitment in a desa, and what they cost together. */
function committedRows(
  { regions, commitments }: PlanResult,
  slot: number,
  t: Words['t'],
  w: Words['w'],
): readonly { readonly label: string; readonly value: string }[] {
  const rows = commitments.flatMap(({ name }, index) => {
    const heads = regions.commitments[index]?.[slot] ?? 0;
    return heads > 0 ? [{ label: t('inspector.committedHeads', { name }), value: w.heads(heads) }] : [];
  });
  const cost = regions.committedCost[slot] ?? 0;
  return rows.length === 0 ? [] : [...rows, { label: t('inspector.committed'), value: w.rupiah(cost) }];
}

function CoverageFigures({ before, after }: { readonly before: number; readonly after: number }) {
  const { t, w } = useWords();
  const none = t('data.none');
  const now = Number.isNaN(before) ? none : w.percent(before);
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

function SourceBadges({ document }: { readonly document: DocumentState }) {
  const { t } = useWords();
  return document.snapshot.coverage.source.illustrative ? (
    <Badge tone="caution">{t('data.illustrative')}</Badge>
  ) : null;
}

/** The chain of reasons, asked of the worker for this desa and this state of the plan. */
function Reasons(props: { readonly document: DocumentState; readonly slot: number; readonly name: string }) {
  const { document, slot, name } = props;
  const { t, language } = useWords();
  const { revision, plan } = document.snapshot;
  const [answer, setAnswer] = useState<{ readonly revision: number; readonly reasons: readonly Reason[] }>();

  useEffect(() => {
    let wanted = true;
    const ask = async (): Promise<void> => {
      const reasons = await session.explain(slot);
      if (wanted) setAnswer({ revision, reasons });
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [slot, revision]);

  if (plan?.outcome.ok === false) return <p className="inspector-hint">{t('inspector.noResult')}</p>;
  if (!answer || answer.reasons.length === 0) return null;
  return (
    <ol className="inspector-reasons">
      {answer.reasons.map((reason, index) => (
        // A kind of reason may come more than once, and reasons have no identity but their place.
        <li key={index} data-kind={reason.kind}>
          {describeReason(reason, language, name)}
        </li>
      ))}
    </ol>
  );
}
