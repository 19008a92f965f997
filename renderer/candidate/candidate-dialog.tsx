import { Dialog } from '@base-ui/react/dialog';
import { isPeriod } from '#shared/candidate/annex.ts';
import { Button } from '../app/controls/button.tsx';
import { ProblemNotice } from '../app/controls/notice.tsx';
import { useWords } from '../app/language/language.ts';
import { CandidateColumnsPreview } from './columns-preview.tsx';
import { KeyForm } from './key-form.tsx';
import { CandidateOutcomeView } from './outcome-view.tsx';
import { PickList } from './pick-list.tsx';
import { applyCandidates, closeCandidates, saveCandidateReport, useCandidates } from './state.ts';
import { TaskForm } from './task-form.tsx';
import '../app/dialog/dialog.css';
import '../data/import/import.css';
import './candidate.css';

/** From a list by name and NIK to counts: what is in it, how it is read, what becomes of every row. */
export function CandidateDialog() {
  const { t } = useWords();
  const { open, file, busy, preview, problem, options } = useCandidates();
  const isNew = options.task.kind === 'new';
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && void closeCandidates()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup
          className="dialog import-dialog"
          aria-busy={busy !== null}
          onDragOver={(event) => event.preventDefault()}
        >
          <Dialog.Title className="dialog-title">
            {t(isNew ? 'candidateImport.title' : 'candidateImport.titleUpdate')}
          </Dialog.Title>
          <Dialog.Description className="dialog-text">
            {t(isNew ? 'candidateImport.intro' : 'candidateImport.introUpdate')}
          </Dialog.Description>
          {problem && <ProblemNotice problem={problem} />}
          {!file && busy === null && <PickList />}
          {!file && busy === 'reading' && <p className="import-wait">{t('candidateImport.reading')}</p>}
          {file && preview && (
            <>
              <TaskForm file={file} preview={preview} />
              <CandidateColumnsPreview preview={preview} />
              {preview.outcome.ok ? (
                <CandidateOutcomeView outcome={preview.outcome.value} />
              ) : (
                <ProblemNotice problem={preview.outcome.problem} tone="caution" />
              )}
              <KeyForm />
            </>
          )}
          <Actions />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Actions() {
  const { t, language } = useWords();
  const { file, busy, preview, options } = useCandidates();
  const { task, passphrase } = options;
  const outcome = preview?.outcome.ok ? preview.outcome.value : null;
  const isComplete =
    task.kind === 'status' ||
    (task.name.trim() !== '' &&
      (task.annexPeriod === null || (isPeriod(task.annexPeriod) && passphrase !== null)));
  const something = outcome !== null && (outcome.kind === 'new' ? outcome.rows : outcome.moved) > 0;
  return (
    <div className="dialog-actions">
      {outcome && (
        <Button disabled={busy !== null} onClick={() => void saveCandidateReport(language)}>
          {t('candidateImport.report')}
        </Button>
      )}
      {busy === 'judging' && <p className="import-wait">{t('candidateImport.judging')}</p>}
      <span className="dialog-gap" />
      <Button onClick={() => void closeCandidates()}>{t('candidateImport.cancel')}</Button>
      {file && (
        <Button
          tone="primary"
          disabled={busy !== null || !isComplete || !something}
          onClick={() => void applyCandidates()}
        >
          <ApplyWords />
        </Button>
      )}
    </div>
  );
}

function ApplyWords() {
  const { t, w } = useWords();
  const preview = useCandidates((state) => state.preview);
  const outcome = preview?.outcome.ok ? preview.outcome.value : null;
  if (outcome?.kind === 'status' && outcome.moved > 0)
    return t('candidateImport.applyMove', { moved: w.heads(outcome.moved) });
  if (outcome?.kind === 'new' && outcome.valid > 0)
    return t('candidateImport.apply', { valid: w.heads(outcome.valid) });
  if (outcome?.kind === 'new' && outcome.rows > 0)
    return t('candidateImport.applyRejected', { rejected: w.heads(outcome.rows) });
  return t('candidateImport.applyNone');
}
