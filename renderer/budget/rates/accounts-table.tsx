import { Plus, Trash2 } from 'lucide-react';
import { groups, programmes, type Group, type Programme } from '#shared/contribution/programme.ts';
import type { Account, RateTable } from '#shared/contribution/rate.ts';
import { groupWords } from '#shared/contribution/words.ts';
import { Button, IconButton } from '../../app/controls/button.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { TextField } from '../../app/controls/text-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { capitalised } from '../../plan/controls/capitalised.ts';
import { withAccount, withNewAccount, withoutAccount } from './edit.ts';
import { updateRates } from './update.ts';

/** The accounts contributions are budgeted under, by programme and, where it has its own, by group. */
export function AccountsTable({ rates }: { readonly rates: RateTable }) {
  const { t } = useWords();
  return (
    <>
      <table className="rates-table">
        <thead>
          <tr>
            <th scope="col">{t('rates.programme')}</th>
            <th scope="col">{t('rates.group')}</th>
            <th scope="col">{t('rates.code')}</th>
            <th scope="col">{t('rates.accountName')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('rates.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rates.accounts.map((account, index) => (
            // Accounts have no identity but their place while their programme is being chosen.
            <AccountLine key={index} account={account} index={index} />
          ))}
        </tbody>
      </table>
      <Button tone="quiet" icon={Plus} onClick={() => updateRates(withNewAccount)}>
        {t('rates.addAccount')}
      </Button>
    </>
  );
}

/** Stands for every group in the list of choices. */
const everyGroup = 'every';

function AccountLine({ account, index }: { readonly account: Account; readonly index: number }) {
  const { t, say } = useWords();
  const { programme, group, code, name } = account;
  const line = `${programme} ${group === null ? t('rates.everyGroup') : say(groupWords[group])}`;
  const change = (part: Partial<Account>, merge?: string): void => {
    updateRates((rates) => withAccount(rates, index, part), merge);
  };
  return (
    <tr>
      <th scope="row">
        <SelectField<Programme>
          label={`${t('rates.programme')}, ${line}`}
          bare
          value={programme}
          options={programmes.map((value) => ({ value, label: value }))}
          onChange={(next) => change({ programme: next })}
        />
      </th>
      <td>
        <SelectField<Group | typeof everyGroup>
          label={`${t('rates.group')}, ${line}`}
          bare
          value={group ?? everyGroup}
          options={[
            { value: everyGroup, label: t('rates.everyGroup') },
            ...groups.map((value) => ({ value, label: capitalised(say(groupWords[value])) })),
          ]}
          onChange={(next) => change({ group: next === everyGroup ? null : next })}
        />
      </td>
      <td className="rates-cell-code">
        <TextField
          label={`${t('rates.code')}, ${line}`}
          bare
          required
          value={code}
          onChange={(next, merge) => change({ code: next.trim() }, merge)}
        />
      </td>
      <td className="rates-cell-text">
        <TextField
          label={`${t('rates.accountName')}, ${line}`}
          bare
          value={name}
          onChange={(next, merge) => change({ name: next }, merge)}
        />
      </td>
      <td className="rates-actions">
        <IconButton
          label={t('rates.removeAccount', { line })}
          icon={Trash2}
          side="left"
          onClick={() => updateRates((rates) => withoutAccount(rates, index))}
        />
      </td>
    </tr>
  );
}
