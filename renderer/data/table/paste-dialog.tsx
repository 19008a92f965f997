import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { mostHeads } from '#shared/allocation/heads.ts';
import { Button } from '../../app/controls/button.tsx';
import { useWords } from '../../app/language/language.ts';
import { editText } from './cells.ts';
import { applyPaste } from './grid.ts';
import { headingOf } from './shown-columns.ts';
import type { PastePreview } from './paste.ts';
import { useTable } from './state.ts';
import '../../app/dialog/dialog.css';
import './paste-dialog.css';

/** Lines shown of what changes and of what is refused; the counts are of all. */
const mostListed = 100;

function drop(): void {
  useTable.setState({ paste: null });
}

/** What would become of a block from the clipboard, before any of it does. */
export function PasteDialog() {
  const { t } = useWords();
  const paste = useTable((table) => table.paste);
  return (
    <Dialog.Root open={paste !== null} onOpenChange={(open) => !open && drop()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog paste-dialog">
          <Dialog.Title className="dialog-title">{t('table.paste.title')}</Dialog.Title>
          {paste && <Preview paste={paste} />}
          <div className="dialog-actions">
            <Button onClick={drop}>{t('table.paste.cancel')}</Button>
            <Button
              tone="primary"
              disabled={(paste?.changes.length ?? 0) === 0}
              onClick={() => void applyPaste()}
            >
              {t('table.paste.apply')}
            </Button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Preview({ paste }: { readonly paste: PastePreview }) {
  const words = useWords();
  const { t, w, language } = words;
  const { changes, same, skipped, refused } = paste;
  const figure = (value: number | null): string =>
    value === null ? t('data.none') : Number.isInteger(value) ? w.heads(value) : editText(value, language);
  return (
    <>
      <Dialog.Description className="dialog-text">
        {t('table.paste.changes', { count: changes.length, value: w.heads(changes.length) })}
        {refused.length > 0 &&
          ` ${t('table.paste.refused', { count: refused.length, value: w.heads(refused.length) })}`}
        {same > 0 && ` ${t('table.paste.same', { count: same, value: w.heads(same) })}`}
        {skipped > 0 && ` ${t('table.paste.skipped', { count: skipped, value: w.heads(skipped) })}`}
      </Dialog.Description>
      {refused.length > 0 && (
        <PasteList title={t('table.paste.refusedTitle')}>
          {refused.slice(0, mostListed).map(({ name, heading, text, why }, at) => (
            // Cells of a block have no identity but their place.
            <tr key={at}>
              <td>{name}</td>
              <td>{heading}</td>
              <td>“{text}”</td>
              <td>{t(`table.why.${why}`, { max: w.heads(mostHeads) })}</td>
            </tr>
          ))}
        </PasteList>
      )}
      {changes.length > 0 && (
        <PasteList title={t('table.paste.changesTitle')}>
          {changes.slice(0, mostListed).map((change) => (
            <tr key={`${change.code} ${change.column.id}`}>
              <td>{change.name}</td>
              <td>{headingOf(change.column, words, 'desa')}</td>
              <td className="number">{figure(change.before)}</td>
              <td className="number">→ {figure(change.value)}</td>
            </tr>
          ))}
        </PasteList>
      )}
    </>
  );
}

function PasteList(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="paste-list" tabIndex={0} role="group" aria-label={props.title}>
      <table>
        <caption>{props.title}</caption>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}
