import { Dialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
import { Button } from '../controls/button.tsx';
import { commandList } from './commands.ts';
import { useWords, type WordKey } from '../language/language.ts';
import { shortcutText } from '../shortcuts.ts';
import { commandGroups } from './command.ts';
import { closeOverlay, useOverlay } from './overlay.ts';
import './cheat-sheet.css';

/** Keys that are written the same in every language. */
type Key = 'Enter' | 'Backspace' | 'Esc' | 'Shift' | 'Ctrl' | 'Alt' | 'Tab';

/** What the map does with keys while a shape is drawn: no commands, as they mean nothing elsewhere. */
const drawingKeys: readonly { readonly word: WordKey; readonly key: WordKey | Key }[] = [
  { word: 'drawingKey.move', key: 'key.arrows' },
  { word: 'drawingKey.click', key: 'key.space' },
  { word: 'drawingKey.finish', key: 'Enter' },
  { word: 'drawingKey.back', key: 'Backspace' },
  { word: 'drawingKey.drop', key: 'Esc' },
  { word: 'drawingKey.add', key: 'Shift' },
  { word: 'drawingKey.subtract', key: 'Ctrl' },
  { word: 'drawingKey.loose', key: 'Alt' },
  { word: 'drawingKey.corners', key: 'Tab' },
];

const isWord = (key: WordKey | Key): key is WordKey => key.startsWith('key.');

/** Every shortcut there is, from the one list of commands. */
export function CheatSheet() {
  const { t } = useWords();
  const open = useOverlay(({ shown }) => shown === 'shortcuts');
  // The list is read from its beginning: the button at its end would be scrolled to.
  const list = useRef<HTMLDivElement>(null);
  const groups = commandGroups
    .map((group) => ({
      title: t(`commandGroup.${group}`),
      rows: commandList
        .filter((command) => command.group === group && command.shortcuts.length > 0)
        .map(({ word, shortcuts }) => ({ name: t(word), keys: shortcuts.map(shortcutText) })),
    }))
    .filter(({ rows }) => rows.length > 0);
  const drawing = {
    title: t('commandGroup.drawing'),
    rows: drawingKeys.map(({ word, key }) => ({ name: t(word), keys: [isWord(key) ? t(key) : key] })),
  };
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && closeOverlay('shortcuts')}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog cheat-sheet" data-overlay ref={list} initialFocus={list}>
          <Dialog.Title className="dialog-title">{t('shortcuts.name')}</Dialog.Title>
          <Dialog.Description className="dialog-text">{t('shortcuts.hint')}</Dialog.Description>
          <div className="cheat-sheet-groups">
            {[...groups, drawing].map(({ title, rows }) => (
              <section key={title} aria-label={title}>
                <h3>{title}</h3>
                <dl>
                  {rows.map(({ name, keys }) => (
                    <div key={name}>
                      <dt>{name}</dt>
                      <dd>
                        {keys.map((key) => (
                          <kbd className="key" key={key}>
                            {key}
                          </kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
          <div className="dialog-actions">
            <Dialog.Close render={<Button tone="primary">{t('dialog.close')}</Button>} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
