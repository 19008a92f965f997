import { useWords } from '../../app/language/language.ts';
import { useView } from '../../session/store.ts';
import { ringsOf } from './rings.ts';
import { useActiveArea } from './use-edited-area.ts';

/** At the foot of the map, one line on what the tool in hand does next; clicks go through it. */
export function HintBar() {
  const { t } = useWords();
  const tool = useView((view) => view.tool);
  const active = useActiveArea();
  if (tool === 'pan' && !active) return null;
  const editing =
    active && 'polygon' in active.area ? (ringsOf(active.area.polygon) ? 'pan' : 'large') : 'list';
  return (
    <p className="area-hint-bar">
      {t(`target.hint.${tool === 'pan' ? editing : tool}`)}
      {tool !== 'pan' && ` ${t('target.hint.keyboard')}`}
    </p>
  );
}
