import { Menu } from '@base-ui/react/menu';
import { ChevronDown, Play, Redo2, Undo2 } from 'lucide-react';
import { ScenarioSwitch } from '../scenario/scenario-switch.tsx';
import { run } from '../session/actions.ts';
import { hasUnsavedWork, useDocument, useView } from '../session/store.ts';
import { BookmarksButton } from './bookmarks/bookmarks-button.tsx';
import type { CommandId } from './command/command.ts';
import { commands, runCommand } from './command/commands.ts';
import { Button, IconButton } from './controls/button.tsx';
import { Badge } from './controls/panel.tsx';
import { TextField } from './controls/text-field.tsx';
import { LanguageSwitch } from './language/language-switch.tsx';
import { useWords } from './language/language.ts';
import { HistoryButton } from './history/history-button.tsx';
import { Logo } from './logo.tsx';
import { SearchBox } from './search/search-box.tsx';
import { shortcutText } from './shortcuts.ts';
import { ThemeMenuItems } from './theme-menu.tsx';
import './top-bar.css';

function shortcutOf(id: CommandId): string | undefined {
  const shortcut = commands[id].shortcuts[0];
  return shortcut && shortcutText(shortcut);
}

/** Document name, the shown scenario and saved state, undo and redo, language, presentation. */
export function TopBar() {
  const { t } = useWords();
  // A shape half drawn is taken back even where nothing is stored yet, or can be.
  const isToolInHand = useView((view) => view.tool !== 'pan');
  // Parts of it by themselves: of most that is typed in a plan the bar shows nothing.
  const title = useDocument((store) => store.document?.snapshot.title);
  const readOnly = useDocument((store) => store.document?.snapshot.readOnly ?? true);
  const position = useDocument((store) => store.document?.snapshot.history.position);
  const steps = useDocument((store) => store.document?.snapshot.history.entries.length);
  if (title === undefined) return null;
  return (
    <header className="top-bar">
      <MainMenu />
      <TextField
        className="top-bar-title"
        label={t('window.documentName')}
        bare
        required
        value={title}
        disabled={readOnly}
        onChange={(title, merge) => void run({ kind: 'rename-document', title, merge })}
      />
      <ScenarioSwitch />
      <SavedState />
      {readOnly && <Badge tone="caution">{t('window.readOnly')}</Badge>}
      <span className="top-bar-gap" />
      <SearchBox />
      <BookmarksButton />
      <HistoryButton />
      <IconButton
        label={t('command.undo')}
        icon={Undo2}
        shortcut={shortcutOf('undo')}
        disabled={!isToolInHand && (readOnly || position === 0)}
        onClick={() => runCommand('undo')}
      />
      <IconButton
        label={t('command.redo')}
        icon={Redo2}
        shortcut={shortcutOf('redo')}
        disabled={readOnly || position === steps}
        onClick={() => runCommand('redo')}
      />
      <LanguageSwitch />
      <Button tone="primary" icon={Play} onClick={() => runCommand('present')}>
        {t('command.present')}
      </Button>
    </header>
  );
}

function SavedState() {
  const { t } = useWords();
  const saving = useDocument((store) => store.document?.saving ?? false);
  const onDisk = useDocument((store) => store.document?.file !== null);
  const unsaved = useDocument((store) => hasUnsavedWork(store.document));
  const state = saving ? 'saving' : unsaved ? 'unsaved' : onDisk ? 'saved' : 'new';
  return (
    <button
      type="button"
      className="saved-state"
      data-state={state}
      title={`${t(`saved.${state}`)} · ${t('command.save')} (${shortcutOf('save') ?? ''})`}
      onClick={() => runCommand('save')}
    >
      <span className="saved-dot" aria-hidden />
      <span className="saved-text" role="status" aria-label={t('window.savedState')}>
        {t(`saved.${state}`)}
      </span>
    </button>
  );
}

function MainMenu() {
  const { t } = useWords();
  const language = useView((view) => view.language);
  return (
    <Menu.Root>
      <Menu.Trigger className="main-menu" aria-label={t('window.menu')}>
        <Logo />
        <ChevronDown size={14} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="popup-positioner" sideOffset={6} align="start">
          <Menu.Popup className="popup popup-list" key={language}>
            <MenuCommandItem command="new" />
            <MenuCommandItem command="open" />
            <Menu.Separator className="popup-separator" />
            <MenuCommandItem command="save" />
            <MenuCommandItem command="save-as" />
            <MenuCommandItem command="export-pdf" />
            <Menu.Separator className="popup-separator" />
            <ThemeMenuItems />
            <Menu.Separator className="popup-separator" />
            <MenuCommandItem command="open-palette" />
            <MenuCommandItem command="open-shortcuts" />
            <MenuCommandItem command="about" />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function MenuCommandItem({ command }: { readonly command: CommandId }) {
  const { t } = useWords();
  const shortcut = shortcutOf(command);
  return (
    <Menu.Item
      className="popup-item"
      disabled={commands[command].whyNot() !== null}
      onClick={() => runCommand(command)}
    >
      <span className="popup-text">{t(commands[command].word)}</span>
      {shortcut && <span className="popup-shortcut">{shortcut}</span>}
    </Menu.Item>
  );
}
