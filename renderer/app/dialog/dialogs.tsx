import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
import { BoundariesDialog } from '../../data/boundaries/boundaries-dialog.tsx';
import { CandidateDialog } from '../../candidate/candidate-dialog.tsx';
import { ImportDialog } from '../../data/import/import-dialog.tsx';
import { useView } from '../../session/store.ts';
import { Button } from '../controls/button.tsx';
import { useWords } from '../language/language.ts';
import { useAbout } from './about.ts';
import { useCrash } from './crash.ts';
import { useUnsavedQuestion } from './unsaved.ts';
import './dialog.css';

/** A problem the last action met: what, why, what next. */
function ProblemDialog() {
  const { t, say } = useWords();
  const problem = useView((view) => view.problem);
  const setProblem = useView((view) => view.setProblem);
  if (!problem) return null;
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && setProblem(null)}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="dialog-backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="dialog-title">{say(problem.what)}</AlertDialog.Title>
          <AlertDialog.Description className="dialog-text">{say(problem.why)}</AlertDialog.Description>
          <p className="dialog-text">{say(problem.next)}</p>
          <div className="dialog-actions">
            <AlertDialog.Close render={<Button tone="primary">{t('dialog.understood')}</Button>} />
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function UnsavedDialog() {
  const { t } = useWords();
  const question = useUnsavedQuestion((state) => state.question);
  // What Enter does must not lose work.
  const save = useRef<HTMLButtonElement>(null);
  if (!question) return null;
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && question.answer('stay')}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="dialog-backdrop" />
        <AlertDialog.Popup className="dialog" initialFocus={save}>
          <AlertDialog.Title className="dialog-title">
            {t('dialog.unsavedTitle', { title: question.title })}
          </AlertDialog.Title>
          <AlertDialog.Description className="dialog-text">{t('dialog.unsavedText')}</AlertDialog.Description>
          <div className="dialog-actions">
            <Button tone="danger" onClick={() => question.answer('discard')}>
              {t('dialog.discard')}
            </Button>
            <span className="dialog-gap" />
            <Button onClick={() => question.answer('stay')}>{t('dialog.stay')}</Button>
            <Button ref={save} tone="primary" onClick={() => question.answer('save')}>
              {t('command.save')}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

/** A bug: what is open stays open, so that work can be saved before reloading. */
function CrashDialog() {
  const { t } = useWords();
  const error = useCrash((state) => state.error);
  if (error === null) return null;
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && useCrash.setState({ error: null })}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="dialog-backdrop" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title className="dialog-title">{t('crash.what')}</AlertDialog.Title>
          <AlertDialog.Description className="dialog-text">{t('crash.next')}</AlertDialog.Description>
          <pre className="dialog-detail">{error}</pre>
          <div className="dialog-actions">
            <AlertDialog.Close render={<Button>{t('dialog.close')}</Button>} />
            <Button tone="primary" onClick={() => window.location.reload()}>
              {t('crash.reload')}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function AboutDialog() {
  const { t } = useWords();
  const open = useAbout((state) => state.open);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => useAbout.setState({ open: next })}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog">
          <Dialog.Title className="dialog-title">PetaLindung</Dialog.Title>
          <Dialog.Description className="dialog-text">{t('about.text')}</Dialog.Description>
          <p className="dialog-text">{t('about.boundaries')}</p>
          <p className="dialog-text">{t('about.licence')}</p>
          <div className="dialog-actions">
            <Dialog.Close render={<Button tone="primary">{t('dialog.close')}</Button>} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Every dialog that may come up over any screen. */
export function Dialogs() {
  return (
    <>
      <ProblemDialog />
      <UnsavedDialog />
      <CrashDialog />
      <AboutDialog />
      <BoundariesDialog />
      <ImportDialog />
      <CandidateDialog />
    </>
  );
}
