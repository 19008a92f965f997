import { Eye, EyeOff, FolderOpen, Trash2 } from 'lucide-react';
import type { Bounds } from '#shared/boundary/bounds.ts';
import { Button, IconButton } from '../../app/controls/button.tsx';
import { Section } from '../../app/controls/panel.tsx';
import { useWords } from '../../app/language/language.ts';
import { Slider } from '../../scenario/slider.tsx';
import type { DocumentState } from '../../session/state.ts';
import type { BasemapFile } from './basemap-file.ts';
import {
  cancelOpening,
  changeBasemap,
  chooseBasemap,
  removeBasemap,
  useBasemapFile,
} from './basemap-store.ts';
import './context.css';

/** The basemap of the user's own: a file of map tiles below the desa, outside the document. */
export function BasemapSection({ document }: { readonly document: DocumentState }) {
  const { t } = useWords();
  const { file, opening, last } = useBasemapFile();
  return (
    <Section title={t('map.context.basemap.title')}>
      {file ? (
        <OpenBasemap file={file} bounds={document.geometry.bounds} />
      ) : (
        <p className="basemap-about">
          {last === null ? t('map.context.basemap.none') : t('map.context.basemap.again', { name: last })}
        </p>
      )}
      {opening === null ? (
        <div>
          <Button icon={FolderOpen} onClick={() => void chooseBasemap()}>
            {t(file ? 'map.context.basemap.other' : 'map.context.basemap.choose')}
          </Button>
        </div>
      ) : (
        <div className="basemap-row">
          <span role="status">{t('map.context.basemap.opening', { name: opening })}</span>
          <Button onClick={cancelOpening}>{t('map.context.basemap.cancel')}</Button>
        </div>
      )}
    </Section>
  );
}

function OpenBasemap({ file, bounds }: { readonly file: BasemapFile; readonly bounds: Bounds }) {
  const { t, w } = useWords();
  const { visible, opacity, desaOpacity, broken } = useBasemapFile();
  const { title, kind, minZoom, maxZoom, attribution, bounds: covered } = file.info;
  return (
    <>
      <div className="basemap-row">
        <span className="basemap-title" title={file.source.name}>
          {title}
        </span>
        <IconButton
          icon={visible ? Eye : EyeOff}
          label={t(visible ? 'map.context.basemap.hide' : 'map.context.basemap.show')}
          onClick={() => changeBasemap({ visible: !visible })}
        />
        <IconButton
          icon={Trash2}
          label={t('map.context.basemap.remove')}
          onClick={() => void removeBasemap()}
        />
      </div>
      <p className="basemap-about">
        {t(`map.context.basemap.${kind}`, { from: minZoom, to: maxZoom })}
        {attribution && ` · ${attribution}`}
      </p>
      {covered && !overlap(covered, bounds) && (
        <p className="basemap-note">{t('map.context.basemap.elsewhere')}</p>
      )}
      {broken > 0 && (
        <p className="basemap-note" role="status">
          {t('map.context.basemap.broken', { count: broken, formatted: w.heads(broken) })}
        </p>
      )}
      <Slider
        label={t('map.context.basemap.opacity')}
        value={Math.round(opacity * 100)}
        least={0}
        most={100}
        step={5}
        text={percent(opacity)}
        onChange={(value) => changeBasemap({ opacity: value / 100 })}
      />
      <Slider
        label={t('map.context.basemap.desaOpacity')}
        value={Math.round(desaOpacity * 100)}
        least={0}
        most={100}
        step={5}
        text={percent(desaOpacity)}
        onChange={(value) => changeBasemap({ desaOpacity: value / 100 })}
      />
    </>
  );
}

/** Whom the file of the basemap names, on the map as its licence asks for. */
export function BasemapAttribution() {
  const { t } = useWords();
  const { file, visible } = useBasemapFile();
  if (!file || !visible || !file.info.attribution) return null;
  return (
    <p className="basemap-attribution">
      {t('map.context.basemap.attribution', { name: file.info.attribution })}
    </p>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

function overlap(a: Bounds, b: Bounds): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
