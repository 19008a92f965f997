import { FileInput } from 'lucide-react';
import type { Fund } from '#shared/budget/fund.ts';
import type { FundTotal, PlanResult } from '#shared/plan/result.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { Button } from '../app/controls/button.tsx';
import { Notice } from '../app/controls/notice.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { TextField } from '../app/controls/text-field.tsx';
import { useWords } from '../app/language/language.ts';
import { showImport } from '../data/import/state.ts';
import { ListEditor, ListItem } from '../plan/controls/list-editor.tsx';
import { yearsOf } from '../plan/lines.ts';
import { updatePlan } from '../session/actions.ts';
import {
  ceilingKind,
  ceilingKinds,
  withCeilingKind,
  withFund,
  withFundAdded,
  withFundAgency,
  withFundMoved,
  withFundRemoved,
} from './edits.ts';
import { FundAmount } from './fund-amount.tsx';
import { FundLimits } from './fund-limits.tsx';
import { UsageBar } from './usage-bar.tsx';
import './funds-editor.css';

interface FundsEditorProps {
  readonly spec: PlanSpec;
  readonly result: PlanResult | null;
}

/** Funds in the order they pay: the first is used up before the second. */
export function FundsEditor({ spec, result }: FundsEditorProps) {
  const { t } = useWords();
  return (
    <ListEditor
      title={t('fund.title')}
      addLabel={t('fund.add')}
      onAdd={() =>
        void updatePlan((plan) => withFundAdded(plan, t('fund.newName', { number: plan.funds.length + 1 })))
      }
      foot={
        <Button icon={FileInput} onClick={() => showImport('funds')}>
          {t('import.openFunds')}
        </Button>
      }
      hint={spec.funds.length === 0 ? t('fund.none') : spec.funds.length > 1 ? t('fund.order') : undefined}
    >
      {spec.funds.map((fund, index) => (
        <FundItem
          // Funds have no identity but their place.
          key={index}
          {...{ spec, fund, index }}
          total={result?.funds[index] ?? null}
        />
      ))}
    </ListEditor>
  );
}

interface FundItemProps {
  readonly spec: PlanSpec;
  readonly fund: Fund;
  readonly index: number;
  readonly total: FundTotal | null;
}

function FundItem({ spec, fund, index, total }: FundItemProps) {
  const { t, w } = useWords();
  const number = index + 1;
  const of = t('fund.of', { number });
  const change = (part: Partial<Fund>, merge?: string): void => {
    void updatePlan((plan) => withFund(plan, index, part), merge);
  };
  const move = (step: -1 | 1) => (): void => {
    void updatePlan((plan) => withFundMoved(plan, index, step));
  };
  const taken = (name: string): boolean =>
    spec.funds.some((other, at) => at !== index && other.name === name && other.agency === fund.agency);
  return (
    <ListItem
      name={fund.name}
      nameLabel={t('fund.nameOf', { number })}
      checkName={(name) => (taken(name) ? t('list.nameTaken') : null)}
      onRename={(name, merge) => change({ name }, merge)}
      onRemove={() => void updatePlan((plan) => withFundRemoved(plan, index))}
      {...(spec.funds.length > 1 && {
        moves: {
          up: index > 0 ? move(-1) : undefined,
          down: index < spec.funds.length - 1 ? move(1) : undefined,
        },
      })}
    >
      <div className="field-pair">
        <TextField
          label={t('fund.agency')}
          of={of}
          value={fund.agency ?? ''}
          onChange={(agency, merge) => void updatePlan((plan) => withFundAgency(plan, index, agency), merge)}
        />
        <SelectField
          label={t('fund.kind')}
          of={of}
          value={ceilingKind(fund)}
          options={ceilingKinds
            .filter((kind) => kind !== 'agency' || fund.agency !== undefined || ceilingKind(fund) === kind)
            .map((value) => ({ value, label: t(`fund.${value === 'agency' ? 'agencyKind' : value}`) }))}
          onChange={(kind) => void updatePlan((plan) => withCeilingKind(plan, index, kind))}
        />
      </div>
      <FundAmount {...{ fund, of, change }} years={yearsOf(spec)} />
      <FundLimits {...{ spec, fund, of, change }} />
      {fund.source === 'Dana Desa' && <Notice tone="caution">{t('fund.villageWarning')}</Notice>}
      {total && (
        <UsageBar
          {...total}
          detail={
            total.committed > 0
              ? t('fund.headsCommitted', {
                  heads: w.heads(total.heads),
                  committed: w.heads(total.committed),
                })
              : t('fund.heads', { heads: w.heads(total.heads) })
          }
        />
      )}
    </ListItem>
  );
}
