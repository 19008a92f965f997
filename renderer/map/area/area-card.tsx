import { Check } from 'lucide-react';
import { formatDecimal } from '#shared/text/number.ts';
import type { AreaTotals, FundReach } from '#shared/workspace/snapshot.ts';
import { Button } from '../../app/controls/button.tsx';
import { useWords } from '../../app/language/language.ts';
import type { DocumentState, Draft, Tool } from '../../session/state.ts';
import { useDocument, useView } from '../../session/store.ts';
import { answerOffer, makePlanArea } from './area-edits.ts';
import { useAreaWork } from './area-store.ts';
import { RuleChoice } from './rule-choice.tsx';
import { useActiveArea } from './use-edited-area.ts';
import './area.css';

/**
 * Beside the map: what the area under the pointer, or else the one being worked on, holds and costs. Every figure
 * has its place from the first corner on, so that nothing jumps while the pointer moves.
 */
export function AreaCard() {
  const document = useDocument((state) => state.document);
  const onMap = useView((view) => view.screen === 'map');
  const { t } = useWords();
  const draft = useView((view) => view.draft);
  const tool = useView((view) => view.tool);
  const offer = useAreaWork((work) => work.offer);
  if (!document || !onMap || tool === 'measure' || (tool === 'pan' && !draft)) return null;
  return (
    <section className="area-card" aria-label={t('target.title')}>
      <CardHead />
      <Totals totals={draft?.totals ?? null} isCurrent={draft?.totalsOf === draft?.area} />
      {draft && <RuleChoice draft={draft} />}
      {offer ? <OfferLine /> : <ProblemLine draft={draft} tool={tool} />}
      {draft && tool === 'pan' && !offer && <UseButton draft={draft} document={document} />}
    </section>
  );
}

function CardHead() {
  const { t, language } = useWords();
  const active = useActiveArea();
  const tool = useView((view) => view.tool);
  const radius = useAreaWork((work) => work.radius);
  const isNew =
    useView((view) => view.combine === 'new') && tool !== 'pan' && tool !== 'pick' && tool !== 'split';
  const shown = isNew ? null : active;
  const name = shown?.name ?? t(tool === 'pan' ? 'target.unsaved' : 'target.drawing');
  return (
    <header className="area-card-head">
      <span className="area-dot" style={{ background: shown?.colour ?? 'var(--text-faint)' }} />
      <h2 className="area-card-name">{name}</h2>
      {radius !== null && (
        <span className="area-card-radius">
          {t('target.figure.radius', { km: formatDecimal(radius, radius < 10 ? 2 : 1, language) })}
        </span>
      )}
    </header>
  );
}

function UseButton({ draft, document }: { readonly draft: Draft; readonly document: DocumentState }) {
  const { t } = useWords();
  const active = useActiveArea();
  const isStored = active !== null && active.area === draft.area;
  const { readOnly } = document.snapshot;
  const isKnown = draft.totalsOf === draft.area && draft.problem === null && draft.totals?.desa !== 0;
  return (
    <Button
      icon={Check}
      tone="primary"
      disabled={readOnly || !isStored || !isKnown}
      onClick={() => void makePlanArea(draft.area)}
    >
      {t('target.plan.use')}
    </Button>
  );
}

function Totals({ totals, isCurrent }: { readonly totals: AreaTotals | null; readonly isCurrent: boolean }) {
  const { t, w } = useWords();
  const isKnown = totals !== null && (totals.desa === 0 || totals.unknown < totals.desa);
  const heads = (value: number | undefined): string =>
    isKnown && value !== undefined ? w.heads(value) : totals ? t('map.legend.missing') : '…';
  const cost = totals?.costToClose ?? NaN;
  return (
    <div className="area-card-figures" aria-live="polite" aria-busy={!isCurrent}>
      <dl>
        <Figure term={t('target.figure.desa')} value={totals ? w.heads(totals.desa) : '…'} />
        <Figure term={t('target.figure.eligible')} value={heads(totals?.eligible)} />
        <Figure term={t('target.figure.covered')} value={heads(totals?.covered)} />
        <Figure term={t('target.figure.gap')} value={heads(totals?.gap)} strong />
        <Figure
          term={t('target.figure.cost')}
          // Not known either where the plan has no rate for its programmes.
          value={isKnown && !Number.isNaN(cost) ? w.rupiah(cost) : totals ? t('map.legend.missing') : '…'}
          strong
        />
      </dl>
      <p className="area-card-unknown" data-some={(totals?.unknown ?? 0) > 0 || undefined}>
        {totals && totals.unknown > 0
          ? t('target.figure.unknown', { count: totals.unknown, formatted: w.heads(totals.unknown) })
          : t('target.figure.allKnown')}
      </p>
      {totals && totals.reach.length > 0 && <Reach totals={totals} />}
    </div>
  );
}

function Figure(props: { readonly term: string; readonly value: string; readonly strong?: boolean }) {
  return (
    <div className="area-figure" data-strong={props.strong || undefined}>
      <dt>{props.term}</dt>
      <dd className="number">{props.value}</dd>
    </div>
  );
}

/** How far each fund would go here alone. */
function Reach({ totals }: { readonly totals: AreaTotals }) {
  const { t } = useWords();
  return (
    <ul className="area-reach" aria-label={t('target.figure.reach')}>
      {totals.reach.map((reach) => (
        <li key={reach.fund}>
          <span className="area-reach-fund">{reach.fund}</span>
          <span
            className="area-reach-bar"
            style={{ '--share': shareOf(reach, totals.gap) } as React.CSSProperties}
          />
          <ReachText reach={reach} gap={totals.gap} />
        </li>
      ))}
    </ul>
  );
}

function ReachText({ reach, gap }: { readonly reach: FundReach; readonly gap: number }) {
  const { t, w } = useWords();
  const { heads } = reach;
  const text =
    heads === null
      ? t('target.figure.reachOpen')
      : heads >= gap
        ? t('target.figure.reachAll', { heads: w.heads(heads) })
        : t('target.figure.reachPart', { heads: w.heads(heads), share: w.percent(heads / gap) });
  return <span className="number">{text}</span>;
}

function shareOf({ heads }: FundReach, gap: number): number {
  if (heads === null) return 0;
  return gap > 0 ? Math.min(1, heads / gap) : 1;
}

function OfferLine() {
  const { t } = useWords();
  return (
    <div className="area-offer" role="alert">
      <p>
        {t('target.offer.what')} {t('target.offer.why')}
      </p>
      <Button tone="primary" onClick={() => void answerOffer(true)}>
        {t('target.offer.take')}
      </Button>
      <Button onClick={() => void answerOffer(false)}>{t('target.offer.drop')}</Button>
    </div>
  );
}

/** What is wrong with the area, in one place whatever it is. */
function ProblemLine({ draft, tool }: { readonly draft: Draft | null; readonly tool: Tool }) {
  const { t, say } = useWords();
  if (draft?.problem)
    return (
      <p className="area-card-problem" title={say(draft.problem.why)}>
        {say(draft.problem.what)} {say(draft.problem.next)}
      </p>
    );
  if (tool === 'pan' && draft?.totals?.desa === 0)
    return <p className="area-card-problem">{t('target.figure.empty')}</p>;
  return null;
}
