import { useState } from 'react';
import type { AnnexInfo } from '#shared/candidate/annex.ts';
import type { Problem } from '#shared/text/problem.ts';
import { Button } from '../app/controls/button.tsx';
import { ProblemNotice } from '../app/controls/notice.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { TextField } from '../app/controls/text-field.tsx';
import { fileName } from '../app/file-name.ts';
import { useWords } from '../app/language/language.ts';
import { platform } from '../platform/host.ts';
import { takeAnnex } from '../session/actions.ts';
import type { AnnexRequest, MaskedPerson } from '../session/candidate-api.ts';
import { session } from '../session/client.ts';
import type { DocumentState } from '../session/state.ts';
import { useView } from '../session/store.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** People shown masked: enough to see that it is the right annex. */
const most = 50;

interface AnnexOpenedProps {
  readonly annex: AnnexInfo;
  readonly document: DocumentState;
}

/** An annex behind its passphrase: masked on the screen, whole in the file that is taken. */
export function AnnexOpened({ annex, document }: AnnexOpenedProps) {
  const { t, w } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [busy, setBusy] = useState(false);
  const [people, setPeople] = useState<readonly MaskedPerson[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const show = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const opened = await session.openAnnex(annex.id, passphrase, most);
    setBusy(false);
    if (opened.ok) setPeople(opened.value);
    else setProblem(opened.problem);
  };
  return (
    <div className="candidate-annex">
      <div className="candidate-tools candidate-form">
        <PassphraseField
          label={t('annex.passphrase')}
          value={passphrase}
          disabled={busy}
          onChange={setPassphrase}
          onEnter={() => void show()}
        />
        <Button disabled={busy || passphrase === ''} onClick={() => void show()}>
          {t(busy ? 'annex.wait' : 'annex.show')}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {people && (
        <>
          <MaskedTable people={people} document={document} />
          {annex.people > people.length && (
            <p className="candidate-hint">
              {t('candidate.more', { value: w.heads(annex.people - people.length) })}
            </p>
          )}
          {!document.snapshot.readOnly && (
            <TakeForm annex={annex} passphrase={passphrase} onProblem={setProblem} />
          )}
        </>
      )}
    </div>
  );
}

function MaskedTable(props: { readonly people: readonly MaskedPerson[]; readonly document: DocumentState }) {
  const { t } = useWords();
  const { codes, names } = props.document.directory;
  return (
    <div className="candidate-ranks" tabIndex={0}>
      <table className="candidate-table" aria-label={t('annex.masked')}>
        <thead>
          <tr>
            <th scope="col">{t('candidate.desa')}</th>
            <th scope="col" className="number">
              {t('candidate.rank')}
            </th>
            <th scope="col">{t('annex.name')}</th>
            <th scope="col">{t('annex.nik')}</th>
          </tr>
        </thead>
        <tbody>
          {props.people.map(({ code, rank, nik, name }) => (
            <tr key={`${code} ${rank}`}>
              <td>{names[codes.findIndex((one) => one === code)] ?? code}</td>
              <td className="number">{rank}</td>
              <td>{name}</td>
              <td>{nik}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function TakeForm(props: {
  readonly annex: AnnexInfo;
  readonly passphrase: string;
  readonly onProblem: (problem: Problem | null) => void;
}) {
  const { t, language } = useWords();
  const { annex, passphrase, onProblem } = props;
  const [who, setWho] = useState('');
  const [purpose, setPurpose] = useState('');
  const [whose, setWhose] = useState<AnnexRequest['whose']>('decreed');
  const [busy, setBusy] = useState(false);
  const take = async (): Promise<void> => {
    setBusy(true);
    onProblem(null);
    const file = await takeAnnex({ id: annex.id, passphrase, who, purpose, whose, format: 'xlsx', language });
    setBusy(false);
    if (!file.ok) {
      onProblem(file.problem);
      return;
    }
    const name = fileName(`${language === 'id' ? 'lampiran' : 'annex'} ${annex.period}`, 'xlsx');
    const saved = await platform.export('xlsx', name, file.value);
    if (saved && !saved.ok) useView.getState().setProblem(saved.problem);
  };
  return (
    <>
      <div className="candidate-tools candidate-form">
        <TextField label={t('annex.who')} value={who} required onChange={setWho} />
        <TextField label={t('annex.purpose')} value={purpose} required onChange={setPurpose} />
        <SelectField
          label={t('annex.whose')}
          value={whose}
          options={[
            { value: 'decreed', label: t('annex.whoseDecreed') },
            { value: 'all', label: t('annex.whoseAll') },
          ]}
          onChange={setWhose}
        />
        <Button
          tone="primary"
          disabled={busy || who.trim() === '' || purpose.trim() === ''}
          onClick={() => void take()}
        >
          {t('annex.export')}
        </Button>
      </div>
      <p className="candidate-hint">{t('annex.exportHint')}</p>
    </>
  );
}
