import { useState } from 'react';
import { TextField } from '../app/controls/text-field.tsx';
import { Badge } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { useDocument } from '../session/store.ts';
import { DesaTable } from './desa-table.tsx';
import './table-drawer.css';

/** Pixels that stay of the drawer when it is closed. */
export const drawerHeadHeight = 38;

/** The table below the map. `shown` is false while another screen covers it. */
export function TableDrawer({ shown }: { readonly shown: boolean }) {
  const { t, w } = useWords();
  const document = useDocument((store) => store.document);
  const [filter, setFilter] = useState('');
  if (!document) return null;
  const { length } = document.directory.codes;
  return (
    <section className="drawer" aria-label={t('data.drawer')}>
      <header className="drawer-head">
        <h2>{t('unit.villages', { count: length, value: w.heads(length) })}</h2>
        {document.snapshot.coverage.source.illustrative && (
          <Badge tone="caution">{t('data.illustrative')}</Badge>
        )}
        {document.snapshot.plan?.outcome.ok === false && document.lastResult && (
          <Badge>{t('data.lastResult')}</Badge>
        )}
        <span className="drawer-gap" />
        <FilterField value={filter} onChange={setFilter} />
      </header>
      <div className="drawer-body">
        {shown && <DesaTable document={document} filter={filter} editing={false} />}
      </div>
    </section>
  );
}

/** Text that desa, kecamatan or code must hold; no part of the document. */
export function FilterField(props: { readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = useWords();
  return (
    <div className="table-filter" data-local>
      <TextField
        label={t('data.filter')}
        bare
        placeholder={t('data.filter')}
        value={props.value}
        onChange={props.onChange}
      />
    </div>
  );
}
