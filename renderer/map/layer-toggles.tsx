import { CheckboxField } from '../app/controls/checkbox-field.tsx';
import { useWords } from '../app/language/language.ts';
import { CircleChooser } from './circles/circle-chooser.tsx';
import { decorate, useDecoration } from './decoration.ts';

/** What is drawn beside the colours. */
export function LayerToggles() {
  const { t } = useWords();
  const { labels, borders, basemap, graticule } = useDecoration();
  return (
    <div className="layer-toggles">
      <div className="layer-circles">
        <span aria-hidden>{t('look.circles.choose')}</span>
        <CircleChooser />
      </div>
      <CheckboxField
        label={t('look.layers.labels')}
        checked={labels}
        onChange={(next) => decorate({ labels: next })}
      />
      <CheckboxField
        label={t('look.layers.borders')}
        checked={borders}
        onChange={(next) => decorate({ borders: next })}
      />
      <CheckboxField
        label={t('look.layers.basemap')}
        checked={basemap}
        onChange={(next) => decorate({ basemap: next })}
      />
      <CheckboxField
        label={t('look.layers.graticule')}
        checked={graticule}
        onChange={(next) => decorate({ graticule: next })}
      />
    </div>
  );
}
