import { Plus, Trash2 } from 'lucide-react';
import type { Fund } from '#shared/budget/fund.ts';
import type { FundTotal, PlanResult } from '#shared/plan/result.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { Button, IconButton } from '../app/controls/button.tsx';
import { NumberField } from '../app/controls/number-field.tsx';
import { Section } from '../app/controls/panel.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { TextField } from '../app/controls/text-field.tsx';
import { useWords } from '../app/language/language.ts';
import { updatePlan } from '../session/actions.ts';
import { ceilingKind, withCeilingKind, withFund, withFundAdded, withFundRemoved } from './edits.ts';
import './funds-editor.css';

interface FundsEditorProps {
  readonly spec: PlanSpec;
  readonly result: PlanResult | null;
}

/** Funds in the order they pay: the first is used up before the second. */
export function FundsEditor({ spec, result }: FundsEditorProps) {
  const { t } = useWords();
  return (
    <Section
      title={t('fund.title')}
      aside={
        <Button
          tone="quiet"
          icon={Plus}
          onClick={() =>
            void updatePlan((plan) =>
              withFundAdded(plan, t('fund.newName', { number: plan.funds.length + 1 })),
            )
          }
        >
          {t('fund.add')}
        </Button>
      }
    >
      <p className="funds-hint">{spec.funds.length === 0 ? t('fund.none') : t('fund.order')}</p>
      <ol className="funds">
        {spec.funds.map((fund, index) => (
          <FundRow
            // Funds have no identity but their place.
            key={index}
            fund={fund}
            index={index}
            total={result?.funds[index] ?? null}
          />
        ))}
      </ol>
    </Section>
  );
}

function FundRow(props: { readonly fund: Fund; readonly index: number; readonly total: FundTotal | null }) {
  const { fund, index, total } = props;
  const { t } = useWords();
  const kind = ceilingKind(fund);
  const number = index + 1;
  const of = t('fund.of', { number });
  const change = (part: Partial<Fund>, merge?: string): void => {
    void updatePlan((plan) => withFund(plan, index, part), merge);
  };
  return (
    <li className="fund" aria-label={fund.name}>
      <div className="fund-line">
        <TextField
          label={t('fund.nameOf', { number })}
          bare
          required
          className="fund-name"
          value={fund.name}
          onChange={(name, merge) => change({ name }, merge)}
        />
        <IconButton
          label={t('fund.remove', { name: fund.name })}
          icon={Trash2}
          side="left"
          onClick={() => void updatePlan((plan) => withFundRemoved(plan, index))}
        />
      </div>
      <div className="fund-fields">
        <TextField
          label={t('fund.agency')}
          of={of}
          value={fund.agency ?? ''}
          onChange={(agency, merge) => change({ agency: agency.trim() === '' ? undefined : agency }, merge)}
        />
        <SelectField
          label={t('fund.kind')}
          of={of}
          value={kind}
          options={[
            { value: 'ceiling', label: t('fund.ceiling') },
            { value: 'perRegion', label: t('fund.perRegion') },
          ]}
          onChange={(next) => void updatePlan((plan) => withCeilingKind(plan, index, next))}
        />
        <div className="fund-amount">
          <NumberField
            label={t(kind === 'ceiling' ? 'fund.amount' : 'fund.amountPerRegion')}
            of={of}
            unit="rupiah"
            value={fund[kind] ?? 0}
            onChange={(amount, merge) => amount !== null && change({ [kind]: amount }, merge)}
          />
        </div>
      </div>
      {total && <FundBar total={total} />}
    </li>
  );
}

/** How much of a fund the plan uses. */
function FundBar({ total }: { readonly total: FundTotal }) {
  const { t, w } = useWords();
  const used = t('fund.used', { used: w.rupiah(total.used) });
  const left = t('fund.left', { left: w.rupiah(total.left) });
  return (
    <div className="fund-bar">
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label={`${used}, ${left}`}>
        <rect className="fund-bar-all" width="100" height="6" />
        <rect
          className="fund-bar-used"
          width={total.ceiling > 0 ? (total.used / total.ceiling) * 100 : 0}
          height="6"
        />
      </svg>
      <p>
        <span>{used}</span>
        <span>{left}</span>
      </p>
      <p>
        <span>{t('fund.heads', { heads: w.heads(total.heads) })}</span>
        <span>{t('fund.outOf', { ceiling: w.rupiah(total.ceiling) })}</span>
      </p>
    </div>
  );
}
