import { fundSources, type Fund } from '#shared/budget/fund.ts';
import { planGroups, type PlanGroup } from '#shared/contribution/programme.ts';
import { monthKey, type RateTable } from '#shared/contribution/rate.ts';
import { groupWords } from '#shared/contribution/words.ts';
import { payerOf } from '#shared/plan/lines.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { CheckboxField } from '../app/controls/checkbox-field.tsx';
import { NumberField } from '../app/controls/number-field.tsx';
import { Notice } from '../app/controls/notice.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { useWords } from '../app/language/language.ts';
import { capitalised } from '../plan/controls/capitalised.ts';
import { ChoiceList } from '../plan/controls/choice-list.tsx';
import { Disclosure } from '../plan/controls/disclosure.tsx';
import { useEditable } from '../plan/controls/plan-form.tsx';
import { linesOf, yearsOf } from '../plan/lines.ts';
import { toggled } from '../plan/order.ts';
import { EditionField } from '../plan/phases-editor.tsx';
import { useDocument } from '../session/store.ts';
import { ceilingKind, withYear } from './edits.ts';
import { PerYearFields } from './per-year-fields.tsx';
import { regionOptions } from './region-options.ts';

interface FundLimitsProps {
  readonly spec: PlanSpec;
  readonly fund: Fund;
  readonly of: string;
  readonly change: (part: Partial<Fund>, merge?: string) => void;
}

/** Where the money comes from, and everything that narrows what it may pay for. */
export function FundLimits({ spec, fund, of, change }: FundLimitsProps) {
  const { t } = useWords();
  const summary = useSummary(fund);
  return (
    <Disclosure title={t('fund.advanced')} summary={summary}>
      <div className="field-pair">
        <SourceField {...{ fund, of, change }} />
        <div className="field">
          <span className="field-label" aria-hidden>
            {t('edition.name')}
          </span>
          <EditionField of={of} edition={fund.edition} onChange={(edition) => change({ edition })} />
        </div>
      </div>
      <FurtherCeilings {...{ spec, fund, of, change }} />
      <LineChoice {...{ spec, fund, change }} />
      <RegionChoice {...{ fund, change }} />
      <GroupChoice {...{ spec, fund, change }} />
      <DiscountField {...{ spec, fund, change }} />
    </Disclosure>
  );
}

type PartProps = Omit<FundLimitsProps, 'spec' | 'of'>;

function useSummary(fund: Fund): string {
  const { t, w } = useWords();
  const some = (
    key: 'fund.regionsShort' | 'fund.phasesShort' | 'fund.groupsShort',
    list: readonly unknown[] | undefined,
  ): string | undefined => list && t(key, { count: list.length, formatted: w.heads(list.length) });
  const limits = [fund.ceiling, fund.perYear, fund.perRegion].filter((limit) => limit !== undefined);
  const parts = [
    fund.source,
    fund.edition && t(`edition.${fund.edition}`),
    limits.length > 1 ? t('fund.limitShort') : undefined,
    some('fund.phasesShort', fund.phases),
    some('fund.regionsShort', fund.regions),
    some('fund.groupsShort', fund.groups),
    fund.discount ? t('fund.discountShort') : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' · ') : t('fund.nothing');
}

function SourceField({ fund, of, change }: Omit<FundLimitsProps, 'spec'>) {
  const { t } = useWords();
  return (
    <SelectField
      label={t('fund.source')}
      of={of}
      value={fund.source ?? ''}
      options={[
        { value: '', label: t('fund.noSource') },
        ...fundSources.map((source) => ({ value: source, label: source })),
      ]}
      onChange={(next) => {
        const source = fundSources.find((each) => each === next);
        // The planner's decision was about the money there was before.
        change({ source, discount: undefined });
      }}
    />
  );
}

/** The limits that hold beside the first one. */
function FurtherCeilings({ spec, fund, of, change }: FundLimitsProps) {
  const { t } = useWords();
  const kind = ceilingKind(fund);
  return (
    <>
      {kind !== 'ceiling' && kind !== 'agency' && (
        <NumberField
          label={t('fund.alsoCeiling')}
          of={of}
          unit="rupiah"
          optional
          placeholder={t('fund.noLimit')}
          value={fund.ceiling ?? null}
          onChange={(ceiling, merge) => change({ ceiling: ceiling ?? undefined }, merge)}
        />
      )}
      {(kind === 'ceiling' || kind === 'perYear') && typeof fund.perRegion !== 'object' && (
        <NumberField
          label={t('fund.alsoPerRegion')}
          of={of}
          unit="rupiah"
          optional
          placeholder={t('fund.noLimit')}
          value={fund.perRegion ?? null}
          onChange={(perRegion, merge) => change({ perRegion: perRegion ?? undefined }, merge)}
        />
      )}
      {kind !== 'perYear' && kind !== 'agency' && (
        <fieldset className="fund-years" aria-label={t('fund.alsoYears')}>
          <span className="field-label" aria-hidden>
            {t('fund.alsoYears')}
          </span>
          <PerYearFields
            perYear={fund.perYear}
            years={yearsOf(spec)}
            of={of}
            onChange={(year, amount, merge) =>
              change({ perYear: withYear(fund.perYear, year, amount) }, merge)
            }
          />
        </fieldset>
      )}
    </>
  );
}

/** A list that is left out where nothing is chosen. */
function chosenOr<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function LineChoice({ spec, fund, change }: Omit<FundLimitsProps, 'of'>) {
  const { t } = useWords();
  const lines = linesOf(spec);
  const names = [...new Set(lines.map(({ name }) => name))];
  return (
    <ChoiceList
      label={t('fund.phases')}
      hint={t('fund.phasesAll')}
      options={names.map((name) => ({
        value: name,
        label: name,
        detail: lines
          .filter((line) => line.name === name)
          .map(({ year }) => year)
          .join(', '),
      }))}
      chosen={fund.phases ?? []}
      onToggle={(name, on) => change({ phases: chosenOr(toggled(names, fund.phases ?? [], name, on)) })}
    />
  );
}

function RegionChoice({ fund, change }: PartProps) {
  const { t, w } = useWords();
  const directory = useDocument((store) => store.document?.directory);
  if (!directory) return null;
  const options = regionOptions(directory, fund.regions ?? []);
  const order = options.map(({ code }) => code);
  return (
    <ChoiceList
      label={t('fund.regions')}
      hint={t('fund.regionsAll')}
      options={options.map(({ code, name, desa }) => ({
        value: code,
        label: name,
        detail: t('unit.villages', { count: desa, value: w.heads(desa) }),
      }))}
      chosen={fund.regions ?? []}
      onToggle={(code, on) => change({ regions: chosenOr(toggled(order, fund.regions ?? [], code, on)) })}
    />
  );
}

/** Only where the plan pays for more than one group is there anything to choose. */
function GroupChoice({ spec, fund, change }: Omit<FundLimitsProps, 'of'>) {
  const { t, say } = useWords();
  const used = new Set<PlanGroup>([spec.group, ...(spec.commitments ?? []).map(({ group }) => group)]);
  if (used.size < 2 && fund.groups === undefined) return null;
  const offered = planGroups.filter((group) => used.has(group) || fund.groups?.includes(group));
  return (
    <ChoiceList
      label={t('fund.groups')}
      hint={t('fund.groupsAll')}
      options={offered.map((group) => ({ value: group, label: capitalised(say(groupWords[group])) }))}
      chosen={fund.groups ?? []}
      onToggle={(group, on) =>
        change({ groups: chosenOr(toggled(planGroups, fund.groups ?? [], group, on)) })
      }
    />
  );
}

/** The instrument that leaves open whether such money takes a discount in a month of the plan; null where none does. */
function openDiscount(rates: RateTable, fund: Fund, spec: PlanSpec): string | null {
  const payer = payerOf(fund.source);
  const open = rates.discounts.find(
    ({ unresolved, validFrom, validTo }) =>
      unresolved.includes(payer) &&
      linesOf(spec).some(
        ({ year, from, to }) =>
          monthKey(year, to) >= validFrom && (validTo === null || monthKey(year, from) <= validTo),
      ),
  );
  return open?.legalBasis ?? null;
}

function DiscountField({ spec, fund, change }: Omit<FundLimitsProps, 'of'>) {
  const { t } = useWords();
  const editable = useEditable();
  const rates = useDocument((store) => store.document?.snapshot.rates);
  const basis = rates ? openDiscount(rates, fund, spec) : null;
  if (basis === null && !fund.discount) return null;
  return (
    <div>
      <CheckboxField
        label={t('fund.discount')}
        checked={fund.discount ?? false}
        disabled={!editable}
        onChange={(on) => change({ discount: on ? true : undefined })}
      />
      {basis !== null && <Notice tone="caution">{t('fund.discountWarning', { basis })}</Notice>}
    </div>
  );
}
