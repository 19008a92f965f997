import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { Presentation } from '../present/presentation.tsx';
import { useDocument, useView } from '../session/store.ts';
import { CheatSheet } from './command/cheat-sheet.tsx';
import { Palette } from './command/palette.tsx';
import { Dialogs } from './dialog/dialogs.tsx';
import { useFirstDocument } from './first-document.ts';
import { useWords } from './language/language.ts';
import { StartScreen } from './start/start-screen.tsx';
import { DocumentWindow } from './window.tsx';
import './app.css';

/** The whole app: the start screen without a document, else its window; dialogs over both. */
export function App() {
  const isOpen = useDocument((store) => store.document !== null);
  const presenting = useView((view) => view.presenting);
  const isComing = useFirstDocument((state) => state.isComing);
  return (
    // Style elements would be refused by the content security policy; the few rules are in our own CSS.
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={500}>
        {isOpen ? <DocumentWindow /> : isComing ? <FirstDocument /> : <StartScreen />}
        {isOpen && presenting && <Presentation />}
        <Palette />
        <CheatSheet />
        <Dialogs />
      </Tooltip.Provider>
    </CSPProvider>
  );
}

/** In place of the start screen while a document is on its way, so that nothing flashes by. */
function FirstDocument() {
  const { t } = useWords();
  return (
    <p className="first-document" role="status">
      {t('start.opening')}
    </p>
  );
}
