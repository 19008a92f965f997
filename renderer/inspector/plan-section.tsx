import { useMemo } from 'react';
import type { PlanResult } from '#shared/plan/result.ts';
import type { PlanState } from '#shared/workspace/snapshot.ts';
import { Badge, Figures, Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { yearsOf } from '../plan/lines.ts';
import type { DocumentState } from '../session/state.ts';
import { BarList } from './bar-list.tsx';
import { planShare, type PlanShare } from './figures.ts';

/** What the shown plan gives here: by phase, what it costs and who pays. */
export function PlanSection({
  slots,
  document,
}: {
  readonly slots: Uint32Array;
  readonly document: DocumentState;
}) {
  const { t } = useWords();
  const { snapshot, lastResult: result } = document;
  const { plan } = snapshot;
  const share = useMemo(() => result && planShare(slots, result), [slots, result]);
  if (!plan) return null;
  return (
    <Section
      title={t('inspector.plan', { name: plan.spec.name })}
      aside={!plan.outcome.ok && result && <Badge>{t('data.lastResult')}</Badge>}
    >
      {share && result ? (
        <Given share={share} result={result} plan={plan} desa={slots.length} />
      ) : (
        <p className="inspector-hint">{t('inspector.noResult')}</p>
      )}
    </Section>
  );
}

interface GivenProps {
  readonly share: PlanShare;
  readonly result: PlanResult;
  readonly plan: PlanState;
  readonly desa: number;
}

function Given({ share, result, plan, desa }: GivenProps) {
  const { t, w } = useWords();
  if (share.reached === 0)
    return (
      <p className="inspector-hint">
        {t(share.unknown > 0 ? 'inspector.planUnknown' : 'inspector.planOutside')}
      </p>
    );
  const people = (value: number): string => t('unit.peopleOf', { value: w.heads(value) });
  const years = yearsOf(plan.spec);
  const [first, last] = [years[0], years.at(-1)];
  return (
    <>
      <Figures
        rows={[
          { label: t('column.allocated'), value: people(share.allocated), strong: true },
          { label: t('column.cost'), value: w.rupiah(share.cost) },
          ...(Number.isNaN(share.costPerHead)
            ? []
            : [{ label: t('inspector.costPerHead'), value: w.rupiah(Math.round(share.costPerHead)) }]),
          ...result.commitments.flatMap(({ name }, at) =>
            share.commitments[at]
              ? [{ label: t('inspector.committedHeads', { name }), value: people(share.commitments[at]) }]
              : [],
          ),
          ...(share.committedCost > 0
            ? [{ label: t('inspector.committed'), value: w.rupiah(share.committedCost) }]
            : []),
          ...(plan.spec.reservePercent === undefined
            ? []
            : [{ label: t('inspector.reserve'), value: people(share.reserve) }]),
          ...(share.outside > 0 && desa > 1
            ? [{ label: t('inspector.outside'), value: w.heads(share.outside) }]
            : []),
        ]}
      />
      <BarList
        label={t('inspector.byPhase')}
        bars={share.phases.map((heads, at) => {
          const phase = plan.spec.phases[at];
          const name = result.phases[at]?.name ?? '';
          return {
            key: String(at),
            name: (
              <>
                {name} {phase && <span className="inspector-faint">{phase.year}</span>}{' '}
                {phase?.done && <Badge>{t('phase.over')}</Badge>}
              </>
            ),
            text: people(heads),
            lengths: [heads],
          };
        })}
      />
      {result.funds.length > 0 && <Funds share={share} result={result} />}
      <p className="source-line">
        {t('inspector.planSource', { years: first === last ? `${first}` : `${first}–${last}` })}
      </p>
    </>
  );
}

function Funds({ share, result }: { readonly share: PlanShare; readonly result: PlanResult }) {
  const { t, w } = useWords();
  const people = (value: number): string => t('unit.peopleOf', { value: w.heads(value) });
  return (
    <div className="inspector-part">
      <h4>{t('inspector.funds')}</h4>
      <Figures
        rows={[
          ...result.funds.map(({ name }, at) => ({ label: name, value: people(share.funds[at] ?? 0) })),
          ...(share.unfunded > 0
            ? [{ label: t('inspector.unfunded'), value: people(share.unfunded), strong: true }]
            : []),
        ]}
      />
    </div>
  );
}
