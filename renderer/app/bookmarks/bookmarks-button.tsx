import { Popover } from '@base-ui/react/popover';
import { Bookmark as BookmarkSign, BookmarkPlus, LocateFixed, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Bookmark } from '#shared/workspace/snapshot.ts';
import { hasWebGl2 } from '../../map/web-gl.ts';
import { useDocument } from '../../session/store.ts';
import { closeOverlay, toggleOverlay, useOverlay } from '../command/overlay.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { TextField } from '../controls/text-field.tsx';
import { useWords } from '../language/language.ts';
import { goToBookmark } from '../search/go-to.ts';
import { addBookmark, removeBookmark, renameBookmark } from './bookmarks.ts';
import './bookmarks.css';

/** Places on the map to come back to; they are in the document, so each change is a step of undo. */
export function BookmarksButton() {
  const { t } = useWords();
  const open = useOverlay(({ shown }) => shown === 'bookmarks');
  return (
    <Popover.Root
      open={open}
      onOpenChange={(next) => (next ? toggleOverlay('bookmarks') : closeOverlay('bookmarks'))}
    >
      <Popover.Trigger render={<IconButton icon={BookmarkSign} label={t('bookmarks.name')} />} />
      <Popover.Portal>
        <Popover.Positioner className="popup-positioner" sideOffset={6} align="end">
          <Popover.Popup className="popup bookmarks" data-overlay>
            <Popover.Title className="bookmarks-title">{t('bookmarks.name')}</Popover.Title>
            <BookmarkList />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

const none: readonly Bookmark[] = [];

function BookmarkList() {
  const { t } = useWords();
  const bookmarks = useDocument(({ document }) => document?.snapshot.bookmarks ?? none);
  const readOnly = useDocument(({ document }) => document?.snapshot.readOnly ?? true);
  return (
    <>
      {bookmarks.length === 0 && <p className="bookmarks-hint">{t('bookmarks.none')}</p>}
      <ul className="bookmarks-list">
        {bookmarks.map((bookmark) => (
          <li key={bookmark.id}>
            <IconButton
              icon={LocateFixed}
              label={t('bookmarks.go', { name: bookmark.name })}
              disabled={!hasWebGl2()}
              onClick={() => goToBookmark(bookmark)}
            />
            <TextField
              bare
              required
              label={t('bookmarks.rename')}
              of={bookmark.name}
              value={bookmark.name}
              disabled={readOnly}
              onChange={(name, merge) => void renameBookmark(bookmark, name, merge)}
            />
            <IconButton
              icon={Trash2}
              label={t('bookmarks.remove', { name: bookmark.name })}
              disabled={readOnly}
              onClick={() => void removeBookmark(bookmark.id)}
            />
          </li>
        ))}
      </ul>
      {!readOnly && hasWebGl2() && <NewBookmark />}
    </>
  );
}

function NewBookmark() {
  const { t } = useWords();
  const [name, setName] = useState('');
  const add = async (): Promise<void> => {
    await addBookmark(name, (number) => t('bookmarks.defaultName', { number }));
    setName('');
  };
  return (
    <form
      className="bookmarks-new"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <input
        className="field-input bookmarks-name"
        data-local
        aria-label={t('bookmarks.newName')}
        placeholder={t('bookmarks.placeholder')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" icon={BookmarkPlus}>
        {t('bookmarks.add')}
      </Button>
    </form>
  );
}
