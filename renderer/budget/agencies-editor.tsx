import type { AgencyTotal, PlanResult } from '#shared/plan/result.ts';
import type { PlanSpec } from '#shared/plan/spec.ts';
import { Button } from '../app/controls/button.tsx';
import { NumberField } from '../app/controls/number-field.tsx';
import { useWords } from '../app/language/language.ts';
import { Disclosure } from '../plan/controls/disclosure.tsx';
import { useEditable } from '../plan/controls/plan-form.tsx';
import { yearsOf } from '../plan/lines.ts';
import { updatePlan } from '../session/actions.ts';
import { agenciesOf, withAgency, withYear, type AgencyLimits } from './edits.ts';
import { PerYearFields } from './per-year-fields.tsx';
import { UsageBar } from './usage-bar.tsx';

interface AgenciesEditorProps {
  readonly spec: PlanSpec;
  readonly result: PlanResult | null;
}

/** Ceilings that all funds of an agency share; agencies are those the funds name. */
export function AgenciesEditor({ spec, result }: AgenciesEditorProps) {
  const { t } = useWords();
  const agencies = agenciesOf(spec);
  if (agencies.length === 0) return null;
  const limited = agencies.filter(({ ceiling, perYear }) => ceiling !== undefined || perYear !== undefined);
  return (
    <section className="section" aria-label={t('agency.title')}>
      <Disclosure
        title={t('agency.title')}
        summary={limited.length > 0 ? limited.map(({ name }) => name).join(', ') : t('agency.none')}
        open={limited.length > 0}
      >
        <p className="form-faint">{t('agency.hint')}</p>
        <ul className="list-editor">
          {agencies.map((agency, index) => (
            <AgencyItem
              // Names change as they are typed.
              key={index}
              {...{ spec, agency }}
              total={result?.agencies.find(({ name }) => name === agency.name) ?? null}
            />
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

interface AgencyItemProps {
  readonly spec: PlanSpec;
  readonly agency: AgencyLimits;
  readonly total: AgencyTotal | null;
}

function AgencyItem({ spec, agency, total }: AgencyItemProps) {
  const { t, w } = useWords();
  const editable = useEditable();
  const { name, ceiling, perYear, used } = agency;
  const of = t('agency.of', { name });
  const years = Object.keys(perYear ?? {}).length;
  return (
    <li className="list-item" aria-label={name}>
      <p className="agency-name">{name}</p>
      <NumberField
        label={t('agency.ceiling')}
        of={of}
        unit="rupiah"
        optional
        placeholder={t('agency.none')}
        value={ceiling ?? null}
        onChange={(next, merge) =>
          void updatePlan((plan) => withAgency(plan, { name, perYear, ceiling: next ?? undefined }), merge)
        }
      />
      <Disclosure
        title={t('agency.years')}
        summary={
          years > 0 ? t('agency.yearsShort', { count: years, formatted: w.heads(years) }) : t('agency.none')
        }
      >
        <PerYearFields
          perYear={perYear}
          years={yearsOf(spec)}
          of={of}
          onChange={(year, amount, merge) =>
            void updatePlan(
              (plan) => withAgency(plan, { name, ceiling, perYear: withYear(perYear, year, amount) }),
              merge,
            )
          }
        />
      </Disclosure>
      {!used && (
        <>
          <p className="form-note">{t('agency.unused')}</p>
          <Button disabled={!editable} onClick={() => void updatePlan((plan) => withAgency(plan, { name }))}>
            {t('agency.forget')}
          </Button>
        </>
      )}
      {used && total && (ceiling !== undefined || perYear !== undefined) && <UsageBar {...total} />}
    </li>
  );
}
