import { Trash2 } from 'lucide-react';
import type { Government } from '#shared/coverage/government.ts';
import { IconButton } from '../../app/controls/button.tsx';
import { NumberField } from '../../app/controls/number-field.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { TextField } from '../../app/controls/text-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { run } from '../../session/actions.ts';
import { knownText } from './edits.ts';

const answers = ['yes', 'no', 'unknown'] as const;
type Answer = (typeof answers)[number];

function answerOf(budgeted: boolean | null): Answer {
  return budgeted === null ? 'unknown' : budgeted ? 'yes' : 'no';
}

const budgetedOf: Readonly<Record<Answer, boolean | null>> = { yes: true, no: false, unknown: null };

/** The governments with what they have done; every cell can be typed over, an empty one is unknown. */
export function GovernmentTable(props: {
  readonly governments: readonly Government[];
  readonly readOnly: boolean;
}) {
  const { t } = useWords();
  return (
    <div className="monitor-scroller">
      <table className="monitor-table government-table">
        <caption className="visually-hidden">{t('monitor.name')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('monitor.government')}</th>
            <th scope="col">{t('monitor.regulation')}</th>
            <th scope="col">{t('monitor.mou')}</th>
            <th scope="col">{t('monitor.isBudgeted')}</th>
            <th scope="col" className="number">
              {t('monitor.enrolled')} <small>{t('unit.people')}</small>
            </th>
            <th scope="col" className="number">
              {t('monitor.claims')} <small>{t('unit.rupiah')}</small>
            </th>
            <th scope="col">{t('monitor.note')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {props.governments.map((government) => (
            <GovernmentRow key={government.code} government={government} readOnly={props.readOnly} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GovernmentRow(props: { readonly government: Government; readonly readOnly: boolean }) {
  const { government, readOnly } = props;
  const { t } = useWords();
  const { code, name } = government;
  const change = (part: Partial<Government>, merge?: string): void =>
    void run({
      kind: 'put-government',
      government: { ...government, ...part },
      ...(merge === undefined ? {} : { merge: `${code} ${Object.keys(part).join()} ${merge}` }),
    });
  return (
    <tr>
      <th scope="row">
        {name} <small>{code}</small>
      </th>
      {(['regulation', 'mou'] as const).map((field) => (
        <td key={field}>
          <TextField
            bare
            label={t(`monitor.${field}`)}
            of={name}
            value={government[field] ?? ''}
            placeholder={t('monitor.unknown')}
            disabled={readOnly}
            onChange={(text, merge) => change({ [field]: knownText(text) }, merge)}
          />
        </td>
      ))}
      <td className="monitor-choice">
        <SelectField
          bare
          label={`${t('monitor.isBudgeted')} ${name}`}
          value={answerOf(government.budgeted)}
          disabled={readOnly}
          options={answers.map((value) => ({ value, label: t(`monitor.${value}`) }))}
          onChange={(value) => change({ budgeted: budgetedOf[value] })}
        />
      </td>
      {(['enrolled', 'claims'] as const).map((field) => (
        <td key={field} className="monitor-figure">
          <NumberField
            bare
            optional
            label={t(`monitor.${field}`)}
            of={name}
            value={government[field]}
            placeholder={t('monitor.unknown')}
            disabled={readOnly}
            onChange={(value, merge) => change({ [field]: value }, merge)}
          />
        </td>
      ))}
      <td>
        <TextField
          bare
          label={t('monitor.note')}
          of={name}
          value={government.note}
          disabled={readOnly}
          onChange={(note, merge) => change({ note }, merge)}
        />
      </td>
      <td>
        <IconButton
          icon={Trash2}
          label={t('monitor.remove', { name })}
          side="left"
          disabled={readOnly}
          onClick={() => void run({ kind: 'remove-government', code })}
        />
      </td>
    </tr>
  );
}
