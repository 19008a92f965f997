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

/** Desa whose number was fixed by hand, with the way back. */
export function LockList({ spec }: { readonly spec: PlanSpec }) {
  const { t, w } = useWords();
  const directory = useDocument((store) => store.document?.directory);
  const setSelected = useView((view) => view.setSelected);
  const locks = Object.entries(spec.locks) as [RegionCode, number][];
  return (
    <Section title={t('lock.title')}>
      {locks.length === 0 && <p className="lock-empty">{t('lock.none')}</p>}
      <ul className="locks">
        {locks.map(([code, heads]) => {
          const slot = directory?.codes.indexOf(code) ?? -1;
          const name = directory?.names[slot] ?? code;
          return (
            <li key={code}>
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
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
