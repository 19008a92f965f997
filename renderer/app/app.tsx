import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { Presentation } from '../present/presentation.tsx';
import { useDocument, useView } from '../session/store.ts';
import { Dialogs } from './dialog/dialogs.tsx';
import { StartScreen } from './start/start-screen.tsx';
import { Toasts } from './toast.tsx';
import { DocumentWindow } from './window.tsx';

/** The whole app: the start screen without a document, else its window; dialogs and toasts over both. */
export function App() {
  const isOpen = useDocument((store) => store.document !== null);
  const presenting = useView((view) => view.presenting);
  return (
    // Style elements would be refused by the content security policy; the few rules are in our own CSS.
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500}>
        {isOpen ? <DocumentWindow /> : <StartScreen />}
        {isOpen && presenting && <Presentation />}
        <Dialogs />
        <Toasts />
      </Tooltip.Provider>
    </CSPProvider>
  );
}
