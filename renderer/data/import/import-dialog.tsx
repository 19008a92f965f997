import { Dialog } from '@base-ui/react/dialog';
import { Button } from '../../app/controls/button.tsx';
import { Notice, ProblemNotice } from '../../app/controls/notice.tsx';
import { useWords } from '../../app/language/language.ts';
import { isIsoDate, SourceForm } from './source-form.tsx';
import { FigureColumns, FundColumnsPreview } from './column-preview.tsx';
import { IndicatorList } from './indicator-list.tsx';
import { PickTable } from './pick-table.tsx';
import { ReadingForm } from './reading-form.tsx';
import { ReplacedList } from './replaced-list.tsx';
import { applyImport, closeImport, forgetMapping, readImport, saveReport, useImport } from './state.ts';
import { VerdictList } from './verdict-list.tsx';
import '../../app/dialog/dialog.css';
import './import.css';

/** From a file to figures in the document: what is in it, how it is read, what becomes of every row. */
export function ImportDialog() {
  const { t } = useWords();
  const { open, file, busy, preview, problem, options } = useImport();
  const ofFunds = options.purpose === 'funds';
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && void closeImport()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup
          className="dialog import-dialog"
          aria-busy={busy !== null}
          onDragOver={(event) => event.preventDefault()}
        >
          <Dialog.Title className="dialog-title">
            {t(ofFunds ? 'import.titleFunds' : 'import.title')}
          </Dialog.Title>
          <Dialog.Description className="dialog-text">
            {t(ofFunds ? 'import.introFunds' : 'import.intro')}
          </Dialog.Description>
          {problem && <ProblemNotice problem={problem} />}
          {file === null && busy === null && <PickTable onPick={(given) => void readImport(given)} />}
          {busy === 'reading' && file === null && <p className="import-wait">{t('import.reading')}</p>}
          {file && preview && (
            <>
              <ReadingForm file={file} preview={preview} />
              <RememberedMapping />
              {preview.kind === 'figures' ? (
                <>
                  <FigureColumns preview={preview} />
                  <IndicatorList indicators={preview.indicators} />
                </>
              ) : (
                <FundColumnsPreview preview={preview} />
              )}
              {preview.kind === 'figures' && <SourceForm />}
              <Outcome />
            </>
          )}
          <Actions />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Says that columns are read as they were before; they are changed where they stand. */
function RememberedMapping() {
  const { t } = useWords();
  const remembered = useImport((state) => state.remembered);
  if (!remembered) return null;
  return (
    <Notice tone="info" actions={<Button onClick={() => void forgetMapping()}>{t('import.forget')}</Button>}>
      {t('import.remembered')}
    </Notice>
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
      {outcome.replaced.length > 0 && <ReplacedList replaced={outcome.replaced} />}
      <VerdictList outcome={outcome} ofFunds={preview.kind === 'funds'} />
    </>
  );
}

function Actions() {
  const { t, w, language } = useWords();
  const { file, busy, preview, source } = useImport();
  const ofFunds = preview?.kind === 'funds';
  const outcome = preview?.outcome.ok ? preview.outcome.value : null;
  const ready =
    busy === null &&
    (outcome?.figures ?? 0) > 0 &&
    (ofFunds || (source.title.trim() !== '' && isIsoDate(source.date)));
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
            ? ofFunds
              ? t('import.applyFunds', { funds: w.heads(outcome.figures) })
              : t('import.apply', { figures: w.heads(outcome.figures), desa: w.heads(outcome.desa) })
            : t('import.applyNone')}
        </Button>
      )}
    </div>
  );
}
