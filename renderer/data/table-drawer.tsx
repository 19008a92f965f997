import { PanelBottomClose, PanelBottomOpen } from 'lucide-react';
import { IconButton } from '../app/controls/button.tsx';
import { Badge } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { useDocument, useView } from '../session/store.ts';
import { DesaTable } from './table/desa-table.tsx';
import { TableTools } from './table/table-tools.tsx';
import './table-drawer.css';

/** Pixels that stay of the drawer when it is closed. */
export const drawerHeadHeight = 38;

interface TableDrawerProps {
  /** False while another screen covers it. */
  readonly shown: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** The table below the map; closed, its head stays. */
export function TableDrawer({ shown, open, onToggle }: TableDrawerProps) {
  const { t, w } = useWords();
  const document = useDocument((store) => store.document);
  const screen = useView((view) => view.screen);
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
        {shown && open && <TableTools document={document} />}
        <IconButton
          label={t(open ? 'data.closeTable' : 'data.openTable')}
          icon={open ? PanelBottomClose : PanelBottomOpen}
          side="top"
          aria-expanded={open}
          onClick={onToggle}
        />
      </header>
      <div className="drawer-body">
        {shown && open && <DesaTable document={document} editing={screen === 'plan'} />}
      </div>
    </section>
  );
}
