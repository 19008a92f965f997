import { Copy, Eye, Lock, LockOpen, Trash2 } from 'lucide-react';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { PlanEntry } from '#shared/workspace/snapshot.ts';
import { Button, IconButton } from '../app/controls/button.tsx';
import { Answer, Badge, Figures, Panel } from '../app/controls/panel.tsx';
import { TextField } from '../app/controls/text-field.tsx';
import { useWords } from '../app/language/language.ts';
import { run } from '../session/actions.ts';
import { useDocument } from '../session/store.ts';
import { officialSince } from './official.ts';
import { usePlanFigures, type PlanFigures } from './plan-figures.ts';
import { duplicatePlan, renamePlan } from './scenario-actions.ts';
import './scenario.css';

/** The plans of the document with their key figures: show, duplicate, rename, delete, make official. */
export function ScenarioPanel() {
  const { t } = useWords();
  const snapshot = useDocument((store) => store.document?.snapshot ?? null);
  const figures = usePlanFigures();
  const copyName = useCopyName();
  if (!snapshot) return null;
  const { plans, plan, readOnly } = snapshot;
  const official = plans.find((entry) => entry.official !== null);
  return (
    <Panel
      label={t('scenario.name')}
      top={
        <Answer
          question={t('scenario.question')}
          answer={official ? t('scenario.official', { name: official.name }) : t('scenario.noneOfficial')}
          detail={t('scenario.count', { count: plans.length })}
        />
      }
    >
      <ul className="scenarios" aria-label={t('scenario.list')}>
        {plans.map((entry) => {
          const known = figures.get(entry.id);
          const spec = plan?.id === entry.id ? plan.spec : known?.ok ? known.scenario.spec : null;
          return (
            <ScenarioCard
              key={entry.id}
              entry={entry}
              spec={spec}
              figures={known ?? null}
              isShown={plan?.id === entry.id}
              isOnly={plans.length === 1}
              readOnly={readOnly}
            />
          );
        })}
      </ul>
      {plan && (
        <div className="scenario-add">
          <Button
            icon={Copy}
            disabled={readOnly}
            onClick={() => void duplicatePlan(plan.id, copyName(plan.spec.name))}
          >
            {t('scenario.duplicateShown')}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function useCopyName(): (name: string) => (number: number | null) => string {
  const { t } = useWords();
  return (name) => (number) =>
    number === null ? t('scenario.copyName', { name }) : t('scenario.copyNameNumbered', { name, number });
}

interface ScenarioCardProps {
  readonly entry: PlanEntry;
  /** Null until it is known, and of a plan that has no result and is not shown. */
  readonly spec: PlanSpec | null;
  readonly figures: PlanFigures | null;
  readonly isShown: boolean;
  readonly isOnly: boolean;
  readonly readOnly: boolean;
}

function ScenarioCard({ entry, spec, figures, isShown, isOnly, readOnly }: ScenarioCardProps) {
  const { t } = useWords();
  const copyName = useCopyName();
  const { id, name, official } = entry;
  const fixed = readOnly || official !== null;
  return (
    <li className="scenario" data-shown={isShown || undefined} aria-current={isShown || undefined}>
      <div className="scenario-head">
        <TextField
          bare
          required
          label={t('scenario.nameOf', { name })}
          value={name}
          disabled={fixed || spec === null}
          onChange={(text, merge) => spec && renamePlan(id, spec, text, merge)}
        />
        {official && <Badge tone="caution">{t('scenario.badge')}</Badge>}
        {isShown && <Badge>{t('scenario.shown')}</Badge>}
      </div>
      {figures && <CardFigures figures={figures} />}
      {official && <OfficialSeal official={official} />}
      <div className="scenario-buttons">
        <IconButton
          icon={Eye}
          label={t('scenario.show', { name })}
          aria-pressed={isShown}
          disabled={isShown || readOnly}
          onClick={() => void run({ kind: 'show-plan', id })}
        />
        <IconButton
          icon={Copy}
          label={t('scenario.duplicate', { name })}
          disabled={readOnly}
          onClick={() => void duplicatePlan(id, copyName(name))}
        />
        <IconButton
          icon={official ? LockOpen : Lock}
          label={t(official ? 'scenario.unlock' : 'scenario.lock', { name })}
          disabled={readOnly || figures?.ok !== true}
          onClick={() => void run({ kind: official ? 'unlock-plan' : 'lock-plan', id })}
        />
        <IconButton
          icon={Trash2}
          label={t('scenario.remove', { name })}
          disabled={fixed || isOnly}
          onClick={() => void run({ kind: 'remove-plan', id })}
        />
      </div>
    </li>
  );
}

function CardFigures({ figures }: { readonly figures: PlanFigures }) {
  const { t, w, say } = useWords();
  if (!figures.ok)
    return <p className="scenario-problem">{t('scenario.noResult', { what: say(figures.problem.what) })}</p>;
  const { allocated, cost, committedCost, fits, shortfall, spec, fairness } = figures.scenario;
  const { coverage } = fairness.after;
  return (
    <Figures
      rows={[
        { label: t('scenario.heads'), value: t('unit.peopleOf', { value: w.heads(allocated) }) },
        { label: t('scenario.cost'), value: w.rupiah(cost + committedCost) },
        ...(spec.funds.length > 0
          ? [
              {
                label: t('scenario.funds'),
                value: fits ? t('scenario.fits') : t('scenario.short', { shortfall: w.rupiah(shortfall) }),
              },
            ]
          : []),
        {
          label: t('scenario.after'),
          value: Number.isNaN(coverage) ? t('data.none') : w.percent(coverage),
        },
      ]}
    />
  );
}

/** Since when a plan is official, and the hash that tells it from any other. */
function OfficialSeal({ official }: { readonly official: NonNullable<PlanEntry['official']> }) {
  const { t, w } = useWords();
  return (
    <div className="scenario-seal" title={t('scenario.hashHint')}>
      <p>{t('scenario.since', { date: officialSince(official.at, w) })}</p>
      <p className="scenario-hash">{t('scenario.hash', { hash: official.hash })}</p>
    </div>
  );
}
