import { Eye, Trash2 } from 'lucide-react';
import type { TargetArea } from '#shared/workspace/snapshot.ts';
import { IconButton } from '../app/controls/button.tsx';
import { TextField } from '../app/controls/text-field.tsx';
import { useWords } from '../app/language/language.ts';
import { requestAreaTotals, run } from '../session/actions.ts';
import type { DocumentState } from '../session/state.ts';
import { useView } from '../session/store.ts';

/** Areas kept in the document: show, rename, remove. Removing is a step of undo, so nothing asks first. */
export function SavedAreas({ document }: { readonly document: DocumentState }) {
  const { t } = useWords();
  const { areas, readOnly } = document.snapshot;
  if (areas.length === 0) return <p className="area-hint">{t('map.area.none')}</p>;
  return (
    <ul className="saved-areas">
      {areas.map((area) => (
        <SavedArea key={area.id} area={area} readOnly={readOnly} />
      ))}
    </ul>
  );
}

function SavedArea({ area, readOnly }: { readonly area: TargetArea; readonly readOnly: boolean }) {
  const { t } = useWords();
  const show = (): void => {
    useView.getState().setTool('pan');
    void requestAreaTotals(area.area);
  };
  return (
    <li className="saved-area">
      <TextField
        bare
        required
        label={t('map.area.rename', { name: area.name })}
        value={area.name}
        disabled={readOnly}
        onChange={(name, merge) =>
          void run({
            ...area,
            kind: 'put-area',
            name,
            merge: `${area.id} ${merge}`,
          })
        }
      />
      <IconButton icon={Eye} label={t('map.area.show', { name: area.name })} onClick={show} />
      <IconButton
        icon={Trash2}
        label={t('map.area.remove', { name: area.name })}
        disabled={readOnly}
        onClick={() => void run({ kind: 'remove-area', id: area.id })}
      />
    </li>
  );
}
