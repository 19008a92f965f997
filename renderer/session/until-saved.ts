import { useDocument } from './store.ts';

/** Milliseconds after which a disk that does not answer holds nobody up any longer. */
const patience = 10_000;

function isSaving(): boolean {
  return useDocument.getState().document?.saving === true;
}

/** Until no save of the open document is under way, or ten seconds have passed. */
export function untilSaved(): Promise<void> {
  if (!isSaving()) return Promise.resolve();
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      done();
    };
    const timer = setTimeout(end, patience);
    const stop = useDocument.subscribe(() => {
      if (!isSaving()) end();
    });
  });
}
