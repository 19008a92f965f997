import { LockOpen } from 'lucide-react';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { IconButton } from '../app/controls/button.tsx';
import { Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { updatePlan } from '../session/actions.ts';
import { useDocument, useView } from '../session/store.ts';
import { withLock } from './edits.ts';
import './lock-list.css';

/** Desa whose number was fixed by hand, with the way back, and what is wrong with a number that does not fit. */
export function LockList({ spec }: { readonly spec: PlanSpec }) {
  const { t } = useWords();
  const locks = Object.entries(spec.locks) as [RegionCode, number][];
  return (
    <Section title={t('lock.title')}>
      {locks.length === 0 && <p className="form-faint">{t('lock.none')}</p>}
      <ul className="locks">
        {locks.map(([code, heads]) => (
          <Lock key={code} code={code} heads={heads} />
        ))}
      </ul>
    </Section>
  );
}

function Lock({ code, heads }: { readonly code: RegionCode; readonly heads: number }) {
  const { t, w } = useWords();
  const directory = useDocument((store) => store.document?.directory);
  const coverage = useDocument((store) => store.document?.snapshot.coverage);
  const setSelected = useView((view) => view.setSelected);
  const slot = directory?.codes.indexOf(code) ?? -1;
  const name = directory?.names[slot] ?? t('lock.unknown', { code });
  const gap = coverage && slot >= 0 ? Math.max(0, coverage.eligible[slot]! - coverage.covered[slot]!) : NaN;
  const problem =
    heads === 0 || gap >= heads
      ? null
      : Number.isNaN(gap)
        ? t('lock.problemUnknown', { name, heads: w.heads(heads) })
        : t('lock.problem', { name, heads: w.heads(heads), gap: w.heads(gap) });
  return (
    <li>
      <div className="lock-line">
        <button type="button" className="lock-name" onClick={() => slot >= 0 && setSelected(slot)}>
          {name}
        </button>
        <span className="number">{t('unit.peopleOf', { value: w.heads(heads) })}</span>
        <IconButton
          label={t('lock.remove', { name })}
          icon={LockOpen}
          side="left"
          onClick={() => void updatePlan((plan) => withLock(plan, code, null))}
        />
      </div>
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </li>
  );
}
