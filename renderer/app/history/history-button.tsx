import { Popover } from '@base-ui/react/popover';
import { History } from 'lucide-react';
import { commands } from '../command/commands.ts';
import { closeOverlay, toggleOverlay, useOverlay } from '../command/overlay.ts';
import { IconButton } from '../controls/button.tsx';
import { useWords } from '../language/language.ts';
import { shortcutText } from '../shortcuts.ts';
import { HistoryList } from './history-list.tsx';
import './history.css';

/** Every step of the document, to look back on and to go to. */
export function HistoryButton() {
  const { t } = useWords();
  const open = useOverlay(({ shown }) => shown === 'history');
  const [shortcut] = commands['open-history'].shortcuts;
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next) => (next ? toggleOverlay('history') : closeOverlay('history'))}
    >
      <Popover.Trigger
        render={
          <IconButton
            icon={History}
            label={t('history.name')}
            shortcut={shortcut && shortcutText(shortcut)}
          />
        }
      />
      <Popover.Portal>
        <Popover.Positioner className="popup-positioner" sideOffset={6} align="end">
          <Popover.Popup className="popup history" data-overlay>
            <Popover.Title className="history-title">{t('history.name')}</Popover.Title>
            <HistoryList />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
