import { Dialog } from '@base-ui/react/dialog';
import { Button } from '../../app/controls/button.tsx';
import { ProblemNotice } from '../../app/controls/notice.tsx';
import { useWords } from '../../app/language/language.ts';
import { isIsoDate } from '../import/source-form.tsx';
import { Changes } from './changes.tsx';
import { JoinResult } from './join-result.tsx';
import { LayerForm } from './layer-form.tsx';
import { PickFiles } from './pick-files.tsx';
import { BoundarySourceForm } from './boundary-source-form.tsx';
import {
  applyBoundaries,
  backToJoin,
  cancelWork,
  closeBoundaries,
  saveReport,
  showChanges,
  useBoundaries,
  type Busy,
  type Step,
} from './state.ts';
import '../../app/dialog/dialog.css';
import '../import/import.css';
import './boundaries.css';

/** From a boundary file to boundaries in the document: what it holds, which desa are meant, what would change. */
export function BoundariesDialog() {
  const { t } = useWords();
  const { open, step, busy, problem, joined, cleaned, files } = useBoundaries();
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && closeBoundaries()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup
          className="dialog import-dialog boundaries-dialog"
          aria-busy={busy !== null}
          onDragOver={(event) => event.preventDefault()}
        >
          <Dialog.Title className="dialog-title">{t('boundaries.title')}</Dialog.Title>
          <Steps step={step} />
          {step === 'files' && (
            <Dialog.Description className="dialog-text">{t('boundaries.intro')}</Dialog.Description>
          )}
          {problem && <ProblemNotice problem={problem} />}
          {busy && <Working busy={busy} />}
          {step === 'files' && busy === null && <PickFiles />}
          {step === 'join' && files && <LayerForm files={files} />}
          {step === 'join' && joined && <JoinResult joined={joined} />}
          {step === 'changes' && cleaned && (
            <>
              <Changes cleaned={cleaned} />
              <BoundarySourceForm />
            </>
          )}
          <Actions />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Steps({ step }: { readonly step: Step }) {
  const { t } = useWords();
  const steps = [
    ['files', t('boundaries.stepFiles')],
    ['join', t('boundaries.stepJoin')],
    ['changes', t('boundaries.stepChanges')],
  ] as const;
  return (
    <ol className="boundary-steps" aria-label={t('boundaries.steps')}>
      {steps.map(([name, label]) => (
        <li key={name} aria-current={name === step ? 'step' : undefined}>
          {label}
        </li>
      ))}
    </ol>
  );
}

function Working({ busy }: { readonly busy: Busy }) {
  const { t } = useWords();
  const words: Readonly<Record<Busy['part'], string>> = {
    open: t('boundaries.partOpen'),
    read: t('boundaries.partRead'),
    join: t('boundaries.partJoin'),
    clean: t('boundaries.partClean'),
    compare: t('boundaries.partCompare'),
    apply: t('boundaries.partApply'),
  };
  return (
    <div className="boundary-working">
      <span role="status">{words[busy.part]}</span>
      <progress aria-label={t('boundaries.working')} value={busy.share} max={1} />
      {busy.part !== 'apply' && <Button onClick={cancelWork}>{t('boundaries.stop')}</Button>}
    </div>
  );
}

function Actions() {
  const { t, w, language } = useWords();
  const { step, busy, joined, cleaned, source } = useBoundaries();
  const idle = busy === null;
  const named = source.title.trim() !== '' && isIsoDate(source.date);
  return (
    <div className="dialog-actions">
      {joined && (
        <Button disabled={!idle} onClick={() => void saveReport(language)}>
          {t('boundaries.report')}
        </Button>
      )}
      <span className="dialog-gap" />
      {step === 'changes' && !named && <p className="import-wait">{t('boundaries.sourceNeeded')}</p>}
      {step === 'join' && idle && <Button onClick={cancelWork}>{t('boundaries.another')}</Button>}
      {step === 'changes' && (
        <Button disabled={!idle} onClick={backToJoin}>
          {t('boundaries.back')}
        </Button>
      )}
      <Button onClick={closeBoundaries}>{t('boundaries.cancel')}</Button>
      {step === 'join' && joined && (
        <Button tone="primary" disabled={!idle || joined.desa === 0} onClick={() => void showChanges()}>
          {t('boundaries.next')}
        </Button>
      )}
      {step === 'changes' && cleaned && (
        <Button tone="primary" disabled={!idle || !named} onClick={() => void applyBoundaries()}>
          {t('boundaries.apply', { count: cleaned.slots.length, value: w.heads(cleaned.slots.length) })}
        </Button>
      )}
    </div>
  );
}
