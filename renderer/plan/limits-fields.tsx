import { mostHeads } from '#shared/allocation/heads.ts';
import { roundings, type Limits } from '#shared/allocation/rule.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { NumberField } from '../app/controls/number-field.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { useWords } from '../app/language/language.ts';
import { updatePlan } from '../session/actions.ts';
import { Disclosure } from './controls/disclosure.tsx';
import { fractionOf, percentOf, percentText } from './controls/percent.ts';
import { PercentField } from './controls/percent-field.tsx';
import { withLimits, withReserve, withRounding } from './rule-edits.ts';

/** Least and most per desa, rounding, reserve: set by few, named in one line when they are. */
export function LimitsFields({ spec }: { readonly spec: PlanSpec }) {
  const { t } = useWords();
  const { limits = {}, rounding = 'largest-remainder', reservePercent } = spec;
  return (
    <Disclosure title={t('limits.title')} summary={useSummary(spec)}>
      <NumberField
        label={t('limits.minimum')}
        unit="heads"
        optional
        max={mostHeads}
        placeholder="0"
        value={limits.minimum ?? null}
        hint={t('limits.minimumHint')}
        onChange={(minimum, merge) =>
          void updatePlan((plan) => withLimits(plan, { minimum: minimum ?? undefined }), merge)
        }
      />
      <CapFields cap={limits.cap} />
      {spec.rule.kind !== 'raise-lowest' && (
        <SelectField
          label={t('limits.rounding')}
          value={rounding}
          options={roundings.map((value) => ({
            value,
            label: t(`limits.${value}`),
            detail: t(value === 'sainte-lague' ? 'limits.sainteExplained' : 'limits.largestExplained'),
          }))}
          onChange={(next) => void updatePlan((plan) => withRounding(plan, next))}
        />
      )}
      <PercentField
        label={t('limits.reserve')}
        optional
        placeholder="0"
        value={reservePercent ?? null}
        hint={t('limits.reserveHint')}
        onChange={(percent, merge) => void updatePlan((plan) => withReserve(plan, percent), merge)}
      />
    </Disclosure>
  );
}

function useSummary({ limits = {}, rounding, reservePercent }: PlanSpec): string {
  const { t, w, language } = useWords();
  const { minimum, cap } = limits;
  const parts = [
    minimum !== undefined && t('limits.minimumShort', { heads: w.heads(minimum) }),
    cap && 'heads' in cap && t('limits.capHeadsShort', { heads: w.heads(cap.heads) }),
    cap &&
      'coverage' in cap &&
      t('limits.capCoverageShort', { percent: `${percentText(percentOf(cap.coverage), language)}%` }),
    rounding === 'sainte-lague' && t('limits.sainte-lague'),
    reservePercent !== undefined &&
      t('limits.reserveShort', { percent: `${percentText(reservePercent, language)}%` }),
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? parts.join(' · ') : t('limits.nothing');
}

/** What a cap begins as when its kind is chosen. */
const beginCap = { heads: { heads: 100 }, coverage: { coverage: 1 } } as const;

function changeCap(cap: Limits['cap'], merge?: string): void {
  void updatePlan((plan) => withLimits(plan, { cap }), merge);
}

function CapFields({ cap }: { readonly cap: Limits['cap'] }) {
  const { t } = useWords();
  const kind = cap === undefined ? 'none' : 'heads' in cap ? 'heads' : 'coverage';
  return (
    <>
      <SelectField
        label={t('limits.cap')}
        value={kind}
        options={[
          { value: 'none', label: t('limits.capNone') },
          { value: 'heads', label: t('limits.capHeads') },
          { value: 'coverage', label: t('limits.capCoverage') },
        ]}
        onChange={(next) => changeCap(next === 'none' ? undefined : beginCap[next])}
      />
      {cap && 'heads' in cap && (
        <NumberField
          label={t('limits.capHeadsValue')}
          unit="heads"
          max={mostHeads}
          value={cap.heads}
          onChange={(heads, merge) => heads !== null && changeCap({ heads }, merge)}
        />
      )}
      {cap && 'coverage' in cap && (
        <PercentField
          label={t('limits.capCoverageValue')}
          value={percentOf(cap.coverage)}
          onChange={(percent, merge) =>
            percent !== null && changeCap({ coverage: fractionOf(percent) }, merge)
          }
        />
      )}
    </>
  );
}
