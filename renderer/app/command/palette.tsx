import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useRef, useState, type RefObject } from 'react';
import type { CommandId } from './command.ts';
import { commandList, runCommand } from './commands.ts';
import { useWords } from '../language/language.ts';
import { shortcutText } from '../shortcuts.ts';
import type { AppCommand } from './command.ts';
import { findCommands } from './find-commands.ts';
import { closeOverlay, useOverlay } from './overlay.ts';
import '../controls/popup.css';
import '../dialog/dialog.css';
import './palette.css';

/** Every command by name, in either language: the keyboard's way to everything. */
export function Palette() {
  const { t } = useWords();
  const open = useOverlay(({ shown }) => shown === 'palette');
  const chosen = useRef<CommandId | null>(null);
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(next) => !next && closeOverlay('palette')}
      // What a command brings up takes the focus after the palette has given it back.
      onOpenChangeComplete={(isOpen) => {
        const command = chosen.current;
        chosen.current = null;
        if (!isOpen && command) runCommand(command);
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup
          className="dialog palette"
          data-overlay
          // At once, not with the next frame as by default: letters typed right after Ctrl+K are for the field.
          initialFocus={() => {
            field.current?.focus();
            return false;
          }}
        >
          <Dialog.Title className="visually-hidden">{t('palette.name')}</Dialog.Title>
          <CommandSearch
            field={field}
            onChoose={(command) => {
              chosen.current = command;
              closeOverlay('palette');
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function CommandSearch(props: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onChoose: (command: CommandId) => void;
}) {
  const { field, onChoose } = props;
  const { t, language } = useWords();
  const [text, setText] = useState('');
  const found = findCommands(commandList, text, language).filter(({ id }) => id !== 'open-palette');
  return (
    <Autocomplete.Root
      open
      inline
      items={found}
      filter={null}
      itemToStringValue={(command: AppCommand) => t(command.word)}
      value={text}
      autoHighlight="always"
      onValueChange={(next, details) => {
        if (details.reason !== 'item-press') setText(next);
      }}
    >
      <div className="palette-field">
        <Search size={16} aria-hidden />
        <Autocomplete.Input
          ref={field}
          className="palette-input"
          aria-label={t('palette.field')}
          placeholder={t('palette.placeholder')}
        />
      </div>
      <Autocomplete.Empty>
        {found.length === 0 && <p className="palette-empty">{t('palette.none', { text })}</p>}
      </Autocomplete.Empty>
      <Autocomplete.List className="popup-list palette-list" aria-label={t('palette.name')}>
        {(command: AppCommand) => (
          <CommandItem key={command.id} command={command} onChoose={() => onChoose(command.id)} />
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  );
}

/** A command that cannot be done now is listed with the reason, and does nothing. */
function CommandItem({ command, onChoose }: { readonly command: AppCommand; readonly onChoose: () => void }) {
  const { t } = useWords();
  const whyNot = command.whyNot();
  const [shortcut] = command.shortcuts;
  return (
    <Autocomplete.Item
      value={command}
      disabled={whyNot !== null}
      className="popup-item palette-item"
      onClick={onChoose}
    >
      <span className="popup-text">
        <span>{t(command.word)}</span>
        {whyNot && <span className="popup-detail">{t(`whyNot.${whyNot}`)}</span>}
      </span>
      <span className="palette-group">{t(`commandGroup.${command.group}`)}</span>
      {shortcut && <kbd className="key">{shortcutText(shortcut)}</kbd>}
    </Autocomplete.Item>
  );
}
