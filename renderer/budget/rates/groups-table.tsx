import { riskClasses } from '#shared/contribution/programme.ts';
import type { GroupTerms, RateTable } from '#shared/contribution/rate.ts';
import { groupWords, segmentWords } from '#shared/contribution/words.ts';
import { NumberField } from '../../app/controls/number-field.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { TextField } from '../../app/controls/text-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { capitalised } from '../../plan/controls/capitalised.ts';
import { withTerms } from './edit.ts';
import { updateRates } from './update.ts';

/** The groups of workers with what is taken for them where a plan says nothing else. */
export function GroupsTable({ rates }: { readonly rates: RateTable }) {
  const { t } = useWords();
  return (
    <table className="rates-table">
      <thead>
        <tr>
          <th scope="col">{t('rates.group')}</th>
          <th scope="col">{t('rates.segment')}</th>
          <th scope="col">{t('rates.base')}</th>
          <th scope="col">{t('rates.groupRisk')}</th>
          <th scope="col">{t('rates.programmes')}</th>
          <th scope="col">{t('rates.basis')}</th>
        </tr>
      </thead>
      <tbody>
        {rates.groups.map((terms, index) => (
          <Terms key={terms.group} terms={terms} index={index} />
        ))}
      </tbody>
    </table>
  );
}

/** Stands for "no risk class" in the list of choices. */
const noRisk = 0;

function Terms({ terms, index }: { readonly terms: GroupTerms; readonly index: number }) {
  const { t, say } = useWords();
  const name = capitalised(say(groupWords[terms.group]));
  const change = (part: Partial<GroupTerms>, merge?: string): void => {
    updateRates((rates) => withTerms(rates, index, part), merge);
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{capitalised(say(segmentWords[terms.segment]))}</td>
      <td className="rates-cell-number">
        {terms.segment === 'Jakon' ? (
          <span className="form-faint">{t('rates.baseContract')}</span>
        ) : (
          <NumberField
            label={`${t('rates.base')}, ${name}`}
            bare
            unit="rupiah"
            optional
            placeholder={t('rates.baseNone')}
            value={terms.base}
            onChange={(base, merge) => change({ base: base === 0 ? null : base }, merge)}
          />
        )}
      </td>
      <td>
        {terms.segment === 'PU' && (
          <SelectField
            label={`${t('rates.groupRisk')}, ${name}`}
            bare
            value={terms.riskClass ?? noRisk}
            options={[
              { value: noRisk, label: '–' },
              ...riskClasses.map((risk) => ({ value: risk, label: t(`payment.risk${risk}`) })),
            ]}
            onChange={(next) => change({ riskClass: riskClasses.find((risk) => risk === next) ?? null })}
          />
        )}
      </td>
      <td>{terms.programmes.join(', ')}</td>
      <td className="rates-cell-text">
        <TextField
          label={`${t('rates.basis')}, ${name}`}
          bare
          required
          value={terms.legalBasis}
          onChange={(legalBasis, merge) => change({ legalBasis }, merge)}
        />
      </td>
    </tr>
  );
}
