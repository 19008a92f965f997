import { ListPlus, Magnet, SlidersHorizontal } from 'lucide-react';
import { IconButton } from '../../app/controls/button.tsx';
import { useWords } from '../../app/language/language.ts';
import { useDocument, useView } from '../../session/store.ts';
import { takeHand } from './area-edits.ts';
import { useAreaWork } from './area-store.ts';
import { areaTools, combineLooks } from './tools.ts';
import { useActiveArea } from './use-edited-area.ts';
import './area.css';

/** On the left edge of the map: what the pointer does, and how what it makes goes into the area being worked on. */
export function ToolPalette() {
  const { t } = useWords();
  const tool = useView((view) => view.tool);
  const snapping = useAreaWork((work) => work.snapping);
  const active = useActiveArea();
  const readOnly = useDocument(({ document }) => document?.snapshot.readOnly ?? true);
  return (
    <div className="area-palette">
      <div
        className="map-buttons area-tools-bar"
        role="toolbar"
        aria-label={t('target.tools.label')}
        aria-orientation="vertical"
      >
        {areaTools.map((look) => {
          const needsArea = look.tool === 'split' && (active === null || readOnly);
          return (
            <IconButton
              key={look.tool}
              icon={look.icon}
              label={t(needsArea ? 'target.tools.splitNeeds' : `target.tools.${look.tool}`)}
              shortcut={look.key.toUpperCase()}
              side="right"
              className={look.group ? 'area-tool-group' : ''}
              aria-pressed={tool === look.tool}
              disabled={needsArea}
              onClick={() => (look.tool === 'pan' ? takeHand() : useView.getState().setTool(look.tool))}
            />
          );
        })}
        <IconButton
          icon={SlidersHorizontal}
          label={t('target.tools.query')}
          side="right"
          className="area-tool-group"
          onClick={() => useAreaWork.setState({ dialog: 'query' })}
        />
        <IconButton
          icon={ListPlus}
          label={t('target.tools.codes')}
          side="right"
          onClick={() => useAreaWork.setState({ dialog: 'codes' })}
        />
        <IconButton
          icon={Magnet}
          label={t('target.tools.snap')}
          side="right"
          className="area-tool-group"
          aria-pressed={snapping}
          onClick={() => useAreaWork.setState({ snapping: !snapping })}
        />
      </div>
      {tool !== 'pan' && tool !== 'split' && tool !== 'measure' && active && <CombineChoice />}
    </div>
  );
}

function CombineChoice() {
  const { t } = useWords();
  const combine = useView((view) => view.combine);
  return (
    <div className="map-buttons area-combine" role="group" aria-label={t('target.combine.label')}>
      {combineLooks.map(({ how, icon }) => (
        <IconButton
          key={how}
          icon={icon}
          label={t(`target.combine.${how}`)}
          aria-pressed={combine === how}
          onClick={() => useView.getState().setCombine(how)}
        />
      ))}
    </div>
  );
}
