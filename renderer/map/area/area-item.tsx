import { Menu } from '@base-ui/react/menu';
import { Ellipsis, Eye, EyeOff } from 'lucide-react';
import type { AreaTotals, TargetArea } from '#shared/workspace/snapshot.ts';
import { IconButton } from '../../app/controls/button.tsx';
import { TextField } from '../../app/controls/text-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { useView } from '../../session/store.ts';
import { ColourMenu } from '../colour-menu.tsx';
import { activate, changeArea, duplicateArea, removeArea, makePlanArea } from './area-edits.ts';
import { setAreaShown, useAreaWork } from './area-store.ts';
import { exportAreas } from './export-areas.ts';
import { zoomTo } from './zoom.ts';

/** One saved area in the list. Removing is a step of undo, so nothing asks first. */
export function AreaItem(props: {
  readonly area: TargetArea;
  readonly totals: AreaTotals | null;
  readonly readOnly: boolean;
}) {
  const { area, totals, readOnly } = props;
  const { t, w } = useWords();
  const isActive = useView((view) => view.activeArea === area.id);
  const isHidden = useAreaWork(({ hidden }) => hidden.has(area.id));
  const isUnknown = totals !== null && totals.desa > 0 && totals.unknown === totals.desa;
  const change = (changed: Partial<TargetArea>, merge: string): void => {
    void changeArea({ ...area, ...changed }, `${area.id} ${merge}`);
  };
  return (
    <li className="saved-area" data-active={isActive || undefined}>
      <div className="saved-area-row">
        <ColourMenu
          label={t('target.list.colour', { name: area.name })}
          value={area.colour}
          disabled={readOnly}
          onChange={(colour) => void changeArea({ ...area, colour })}
        />
        <TextField
          bare
          required
          label={t('target.list.rename', { name: area.name })}
          value={area.name}
          disabled={readOnly}
          onChange={(name, merge) => change({ name }, merge)}
        />
        <IconButton
          icon={isHidden ? EyeOff : Eye}
          label={t(isHidden ? 'target.list.show' : 'target.list.hide', { name: area.name })}
          onClick={() => setAreaShown(area.id, isHidden)}
        />
        <MoreMenu area={area} totals={totals} readOnly={readOnly} />
      </div>
      <button
        type="button"
        className="saved-area-figures"
        aria-pressed={isActive}
        aria-label={t('target.list.select', { name: area.name })}
        onClick={() => {
          activate(isActive ? null : area.id);
          useView.getState().setTool('pan');
        }}
      >
        {totals === null
          ? '…'
          : isUnknown
            ? t('target.list.summaryUnknown', { desa: w.heads(totals.desa) })
            : t('target.list.summary', { desa: w.heads(totals.desa), gap: w.heads(totals.gap) })}
      </button>
      {isActive && (
        <TextField
          bare
          label={t('target.list.note', { name: area.name })}
          placeholder={t('target.list.notePlaceholder')}
          value={area.note}
          disabled={readOnly}
          onChange={(note, merge) => change({ note }, merge)}
        />
      )}
    </li>
  );
}

function MoreMenu(props: {
  readonly area: TargetArea;
  readonly totals: AreaTotals | null;
  readonly readOnly: boolean;
}) {
  const { t } = useWords();
  const { area, totals, readOnly } = props;
  const items = [
    { key: 'zoom', run: () => totals && zoomTo(totals.slots), off: !totals || totals.desa === 0 },
    { key: 'use', run: () => void makePlanArea(area.area), off: readOnly || totals?.desa === 0 },
    {
      key: 'duplicate',
      run: () => void duplicateArea(area, t('target.list.copyName', { name: area.name })),
      off: readOnly,
    },
    { key: 'export', run: () => void exportAreas([area.id]), off: false },
    { key: 'remove', run: () => void removeArea(area.id), off: readOnly },
  ] as const;
  return (
    <Menu.Root>
      <Menu.Trigger
        render={
          <button
            type="button"
            className="icon-button"
            aria-label={t('target.list.more', { name: area.name })}
          >
            <Ellipsis size={16} aria-hidden />
          </button>
        }
      />
      <Menu.Portal>
        <Menu.Positioner className="popup-positioner" sideOffset={4} align="end">
          <Menu.Popup className="popup">
            {items.map(({ key, run, off }) => (
              <Menu.Item key={key} className="popup-item area-menu-item" disabled={off} onClick={run}>
                {t(`target.list.${key}`)}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
