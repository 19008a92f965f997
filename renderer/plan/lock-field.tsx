import { memo } from 'react';
import { mostHeads } from '#shared/allocation/heads.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { NumberField } from '../app/controls/number-field.tsx';
import { useWords } from '../app/language/language.ts';
import { updatePlan } from '../session/actions.ts';
import { usePlanEditable } from './controls/plan-form.tsx';
import { withLock } from './edits.ts';

interface LockFieldProps {
  readonly code: RegionCode;
  readonly name: string;
  /** null while the rule decides. */
  readonly heads: number | null;
  /** Inside a table row. */
  readonly bare?: boolean;
}

/** Fixes a desa's heads by hand; empty gives the number back to the rule. An official plan has it fixed for good. */
export const LockField = memo(function LockField({ code, name, heads, bare = false }: LockFieldProps) {
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
      value={heads}
      placeholder={bare ? '–' : t('lock.placeholder')}
      hint={bare ? undefined : t('lock.hint')}
      onChange={(next, merge) => void updatePlan((spec) => withLock(spec, code, next), merge)}
    />
  );
});
