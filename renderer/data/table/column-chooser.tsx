import { Popover } from '@base-ui/react/popover';
import { ArrowLeft, ArrowRight, Columns3 } from 'lucide-react';
import type { Level } from '#shared/region/code.ts';
import { Button, IconButton } from '../../app/controls/button.tsx';
import { CheckboxField } from '../../app/controls/checkbox-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { useView } from '../../session/store.ts';
import { isColumnShown, setColumnLayout, withMoved, withShown } from './layout.ts';
import { headingOf } from './shown-columns.ts';
import type { TableView } from './use-table-view.ts';

/** Which columns this screen's table has and in which order; remembered on this computer. */
export function ColumnChooser(props: Pick<TableView, 'everyColumn' | 'layout'> & { readonly level: Level }) {
  const words = useWords();
  const { t } = words;
  const screen = useView((state) => state.screen);
  const { everyColumn, layout, level } = props;
  return (
    <Popover.Root>
      <Popover.Trigger render={<IconButton label={t('table.columns.name')} icon={Columns3} side="top" />} />
      <Popover.Portal>
        <Popover.Positioner className="popup-positioner" sideOffset={4} align="end">
          <Popover.Popup className="popup column-chooser">
            <Popover.Title className="column-filter-title">{t('table.columns.name')}</Popover.Title>
            <ul>
              {everyColumn.map((column, at) => {
                const heading = headingOf(column, words, level);
                const isName = column.id === 'name';
                const move = (by: -1 | 1): void =>
                  setColumnLayout(screen, withMoved(layout, everyColumn, column.id, by));
                return (
                  <li key={column.id}>
                    <CheckboxField
                      label={heading}
                      checked={isColumnShown(column, screen, layout)}
                      disabled={isName}
                      onChange={(shown) => setColumnLayout(screen, withShown(layout, column.id, shown))}
                    />
                    <IconButton
                      label={t('table.columns.left', { column: heading })}
                      icon={ArrowLeft}
                      disabled={at < 2}
                      onClick={() => move(-1)}
                    />
                    <IconButton
                      label={t('table.columns.right', { column: heading })}
                      icon={ArrowRight}
                      disabled={isName || at === everyColumn.length - 1}
                      onClick={() => move(1)}
                    />
                  </li>
                );
              })}
            </ul>
            <Button onClick={() => setColumnLayout(screen, null)}>{t('table.columns.reset')}</Button>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
