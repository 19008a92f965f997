import { mostHeads } from '#shared/allocation/heads.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { NumberField } from '../app/controls/number-field.tsx';
import { useWords } from '../app/language/language.ts';
import { updatePlan } from '../session/actions.ts';
import { usePlanEditable } from './controls/plan-form.tsx';
import { withLock } from './edits.ts';

interface LockFieldProps {
  readonly code: RegionCode;
  readonly name: string;
  readonly plan: PlanSpec;
  /** Inside a table row. */
  readonly bare?: boolean;
}

/** Fixes a desa's heads by hand; empty gives the number back to the rule. An official plan has it fixed for good. */
export function LockField({ code, name, plan, bare = false }: LockFieldProps) {
  const { t } = useWords();
  const editable = usePlanEditable();
  return (
    <NumberField
      label={t('lock.of', { name })}
      unit="heads"
      optional
      bare={bare}
      disabled={!editable}
      max={mostHeads}
      value={plan.locks[code] ?? null}
      placeholder={bare ? '–' : t('lock.placeholder')}
      hint={bare ? undefined : t('lock.hint')}
      onChange={(heads, merge) => void updatePlan((spec) => withLock(spec, code, heads), merge)}
    />
  );
}
