import { useState } from 'react';
import { isPeriod } from '#shared/candidate/annex.ts';
import { Button } from '../app/controls/button.tsx';
import { CheckboxField } from '../app/controls/checkbox-field.tsx';
import { TextField } from '../app/controls/text-field.tsx';
import { useWords } from '../app/language/language.ts';
import { useDocument } from '../session/store.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { changeCandidates, changeTask, useCandidates } from './state.ts';

/** Which key the hashes are made with, what follows from that, and whether names are kept under it. */
export function KeyForm() {
  const { t } = useWords();
  const { options, busy, preview } = useCandidates();
  const keys = useDocument((store) => store.document?.snapshot.candidates.keys ?? []);
  const [typed, setTyped] = useState('');
  const { passphrase, task } = options;
  // A passphrase that did not fit is said below, and can be typed again.
  const isUsed =
    passphrase !== null &&
    (preview?.outcome.ok !== false || !preview.outcome.problem.code.startsWith('passphrase-'));
  const isKnown = keys.some(({ derivation }) => derivation !== null);
  const use = (): void => {
    if (typed !== '') void changeCandidates({ passphrase: typed });
    setTyped('');
  };
  return (
    <section className="import-section" aria-label={t('candidateImport.key')}>
      <h3 className="import-heading">{t('candidateImport.key')}</h3>
      {!isUsed ? (
        <>
          <p className="candidate-hint">
            {t(isKnown ? 'candidateImport.passphraseKnown' : 'candidateImport.passphraseNew')}{' '}
            {t('candidateImport.passphraseNone')}
          </p>
          <div className="candidate-tools candidate-form">
            <PassphraseField
              label={t('candidateImport.passphrase')}
              value={typed}
              onChange={setTyped}
              onEnter={use}
            />
            <Button disabled={typed === '' || busy !== null} onClick={use}>
              {t('candidateImport.passphraseUse')}
            </Button>
          </div>
        </>
      ) : (
        <div className="candidate-tools">
          <span>{t('candidateImport.passphraseUsed')}</span>
          <Button tone="quiet" onClick={() => void changeCandidates({ passphrase: null })}>
            {t('candidateImport.passphraseChange')}
          </Button>
        </div>
      )}
      {task.kind === 'new' && (
        <div className="candidate-keep">
          <CheckboxField
            label={t('candidateImport.annex')}
            checked={task.annexPeriod !== null}
            onChange={(keep) => changeTask({ ...task, annexPeriod: keep ? options.date.slice(0, 4) : null })}
          />
          {task.annexPeriod !== null && (
            <TextField
              label={t('candidateImport.annexPeriod')}
              value={task.annexPeriod}
              hint={t(
                passphrase === null
                  ? 'candidateImport.annexNeedsPassphrase'
                  : 'candidateImport.annexPeriodHint',
              )}
              check={(text) => (isPeriod(text.trim()) ? null : t('candidateImport.annexPeriodProblem'))}
              onChange={(text) => changeTask({ ...task, annexPeriod: text.trim() })}
            />
          )}
        </div>
      )}
    </section>
  );
}
