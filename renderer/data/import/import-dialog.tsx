import { Dialog } from '@base-ui/react/dialog';
import { Button } from '../../app/controls/button.tsx';
import { Notice, ProblemNotice } from '../../app/controls/notice.tsx';
import { useWords } from '../../app/language/language.ts';
import { isIsoDate, SourceForm } from './source-form.tsx';
import { ColumnPreview } from './column-preview.tsx';
import { PickTable } from './pick-table.tsx';
import { ReadingForm } from './reading-form.tsx';
import { applyImport, closeImport, readImport, saveReport, useImport } from './state.ts';
import { VerdictList } from './verdict-list.tsx';
import '../../app/dialog/dialog.css';
import './import.css';

/** From a file to figures in the document: what is in it, how it is read, what becomes of every row. */
export function ImportDialog() {
  const { t } = useWords();
  const { open, file, busy, preview, problem } = useImport();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && void closeImport()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup
          className="dialog import-dialog"
          aria-busy={busy !== null}
          onDragOver={(event) => event.preventDefault()}
        >
          <Dialog.Title className="dialog-title">{t('import.title')}</Dialog.Title>
          <Dialog.Description className="dialog-text">{t('import.intro')}</Dialog.Description>
          {problem && <ProblemNotice problem={problem} />}
          {file === null && busy === null && <PickTable onPick={(given) => void readImport(given)} />}
          {busy === 'reading' && file === null && <p className="import-wait">{t('import.reading')}</p>}
          {file && preview && (
            <>
              <ReadingForm file={file} preview={preview} />
              <ColumnPreview preview={preview} />
              <SourceForm />
              <Outcome />
            </>
          )}
          <Actions />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Outcome() {
  const { t, w } = useWords();
  const preview = useImport((state) => state.preview);
  if (!preview) return null;
  if (!preview.outcome.ok) return <ProblemNotice problem={preview.outcome.problem} tone="caution" />;
  const outcome = preview.outcome.value;
  return (
    <>
      {outcome.bps && <Notice tone="info">{t('import.bps')}</Notice>}
      {outcome.kept > 0 && (
        <Notice tone="caution">{t('import.kept', { value: w.heads(outcome.kept) })}</Notice>
      )}
      {outcome.replaced > 0 && (
        <Notice tone="caution">{t('import.replaced', { value: w.heads(outcome.replaced) })}</Notice>
      )}
      <VerdictList outcome={outcome} />
    </>
  );
}

function Actions() {
  const { t, w, language } = useWords();
  const { file, busy, preview, source } = useImport();
  const outcome = preview?.outcome.ok ? preview.outcome.value : null;
  const ready =
    busy === null && (outcome?.figures ?? 0) > 0 && source.title.trim() !== '' && isIsoDate(source.date);
  return (
    <div className="dialog-actions">
      {outcome && (
        <Button disabled={busy !== null} onClick={() => void saveReport(language)}>
          {t('import.report')}
        </Button>
      )}
      {busy === 'judging' && <p className="import-wait">{t('import.judging')}</p>}
      <span className="dialog-gap" />
      <Button onClick={() => void closeImport()}>{t('import.cancel')}</Button>
      {file && (
        <Button tone="primary" disabled={!ready} onClick={() => void applyImport()}>
          {outcome && outcome.figures > 0
            ? t('import.apply', { figures: w.heads(outcome.figures), desa: w.heads(outcome.desa) })
            : t('import.applyNone')}
        </Button>
      )}
    </div>
  );
}
