import type { Charge } from '#shared/contribution/rate.ts';
import { NumberField } from '../../app/controls/number-field.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { PercentField } from '../../plan/controls/percent-field.tsx';
import { chargeOfKind } from './edit.ts';

interface ChargeFieldsProps {
  readonly charge: Charge;
  readonly onChange: (charge: Charge) => void;
}

/** A fixed sum, or a share of the base within its bounds. */
export function ChargeFields({ charge, onChange }: ChargeFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <SelectField
        label={t('rates.kind')}
        value={charge.kind}
        options={[
          { value: 'share', label: t('rates.share') },
          { value: 'fixed', label: t('rates.fixed') },
        ]}
        onChange={(kind) => onChange(chargeOfKind(kind, charge))}
      />
      {charge.kind === 'fixed' ? (
        <NumberField
          label={t('rates.amount')}
          unit="rupiah"
          value={charge.amount}
          onChange={(amount) => amount !== null && onChange({ ...charge, amount })}
        />
      ) : (
        <ShareFields charge={charge} onChange={onChange} />
      )}
    </>
  );
}

type Share = Extract<Charge, { readonly kind: 'share' }>;

/** Bounds that are 0 where there is none, and those that are absent. */
const floors = ['baseMinimum', 'baseAbove', 'least'] as const;
const tops = ['baseCap', 'most'] as const;

function ShareFields(props: { readonly charge: Share; readonly onChange: (charge: Charge) => void }) {
  const { charge, onChange } = props;
  const { t } = useWords();
  return (
    <>
      <PercentField
        label={t('rates.percent')}
        value={charge.parts / 100}
        onChange={(percent) => percent !== null && onChange({ ...charge, parts: Math.round(percent * 100) })}
      />
      {floors.map((bound) => (
        <NumberField
          key={bound}
          label={t(`rates.${bound}`)}
          unit="rupiah"
          optional
          placeholder="–"
          value={charge[bound] === 0 ? null : charge[bound]}
          onChange={(amount) => onChange({ ...charge, [bound]: amount ?? 0 })}
        />
      ))}
      {tops.map((bound) => (
        <NumberField
          key={bound}
          label={t(`rates.${bound}`)}
          unit="rupiah"
          optional
          placeholder="–"
          value={charge[bound]}
          onChange={(amount) => onChange({ ...charge, [bound]: amount })}
        />
      ))}
    </>
  );
}
