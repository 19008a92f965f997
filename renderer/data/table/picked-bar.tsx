import { BoxSelect, Copy, Plus, X } from 'lucide-react';
import { Button, IconButton } from '../../app/controls/button.tsx';
import { useWords } from '../../app/language/language.ts';
import { takeArea } from '../../map/area/area-edits.ts';
import { useDocument, useView } from '../../session/store.ts';
import { pickedRows } from './grid.ts';
import { textToCopy } from './grid-keys.ts';
import { clearPicked, useTable } from './state.ts';
import type { TableView } from './use-table-view.ts';
import './picked-bar.css';

/** What can be done with the rows that are picked, as soon as there are several. */
export function PickedBar({ view, readOnly }: { readonly view: TableView; readonly readOnly: boolean }) {
  const { t, w } = useWords();
  const table = useTable();
  const activeArea = useView((state) => state.activeArea);
  const active = useDocument(({ document }) => document?.snapshot.areas.find(({ id }) => id === activeArea));
  const rows = pickedRows(view, table);
  if (rows.length < 2) return null;
  const area = { codes: rows.map((row) => view.rows.codes[row]!) };
  return (
    <div className="desa-picked" role="group" aria-label={t('table.picked.name')}>
      <p role="status">
        {t('table.picked.count', { value: w.heads(rows.length), level: t(`level.${view.rows.level}`) })}
      </p>
      {!readOnly && (
        <>
          <Button icon={BoxSelect} onClick={() => void takeArea(area, 'new')}>
            {t('table.picked.newArea')}
          </Button>
          {active && (
            <Button icon={Plus} onClick={() => void takeArea(area, 'add')}>
              {t('table.picked.addTo', { name: active.name })}
            </Button>
          )}
        </>
      )}
      <Button icon={Copy} onClick={() => void copy(view)}>
        {t('table.picked.copy')}
      </Button>
      <IconButton label={t('table.picked.clear')} icon={X} side="top" onClick={clearPicked} />
    </div>
  );
}

async function copy(view: TableView): Promise<void> {
  const text = textToCopy(view);
  if (text !== null) await navigator.clipboard.writeText(text);
}
