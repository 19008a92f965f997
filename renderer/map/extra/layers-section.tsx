import { Eye, EyeOff, Plus, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { UserLayer } from '#shared/workspace/snapshot.ts';
import { Button, IconButton } from '../../app/controls/button.tsx';
import { Section } from '../../app/controls/panel.tsx';
import { TextField } from '../../app/controls/text-field.tsx';
import { useWords } from '../../app/language/language.ts';
import type { DocumentState } from '../../session/state.ts';
import { ColourMenu } from '../colour-menu.tsx';
import { addLayers, changeLayer, removeLayer } from './layer-edits.ts';
import './extra.css';

/** The layers of the user's own: roads, rivers, offices, drawn and never counted. */
export function LayersSection({ document }: { readonly document: DocumentState }) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const { layers, readOnly } = document.snapshot;
  const add = async (file: File): Promise<void> => {
    setReading(true);
    await addLayers(file).finally(() => setReading(false));
  };
  return (
    <Section title={t('map.extra.layers.title')}>
      {layers.length === 0 ? (
        <p className="own-layers-none">{t('map.extra.layers.none')}</p>
      ) : (
        <ul className="own-layers">
          {/* As on the map: what is on top comes first. */}
          {[...layers].reverse().map((layer) => (
            <LayerItem key={layer.id} layer={layer} readOnly={readOnly} />
          ))}
        </ul>
      )}
      <div>
        <Button icon={Plus} disabled={readOnly || reading} onClick={() => input.current?.click()}>
          {t(reading ? 'map.extra.layers.reading' : 'map.extra.layers.add')}
        </Button>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          tabIndex={-1}
          aria-hidden
          accept=".geojson,.json,.gpkg"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file may be chosen again, mended meanwhile.
            event.currentTarget.value = '';
            if (file) void add(file);
          }}
        />
      </div>
    </Section>
  );
}

function LayerItem({ layer, readOnly }: { readonly layer: UserLayer; readonly readOnly: boolean }) {
  const { t, w } = useWords();
  const { name, source, visible } = layer;
  return (
    <li className="own-layer">
      <div className="own-layer-row">
        <ColourMenu
          label={t('map.extra.layers.colour', { name })}
          value={layer.colour}
          disabled={readOnly}
          onChange={(colour) => changeLayer(layer, { colour })}
        />
        <TextField
          bare
          required
          label={t('map.extra.layers.rename', { name })}
          value={name}
          disabled={readOnly}
          onChange={(text, merge) => changeLayer(layer, { name: text }, `${layer.id} ${merge}`)}
        />
        <IconButton
          icon={visible ? Eye : EyeOff}
          label={t(visible ? 'map.extra.layers.hide' : 'map.extra.layers.show', { name })}
          disabled={readOnly}
          onClick={() => changeLayer(layer, { visible: !visible })}
        />
        <IconButton
          icon={Trash2}
          label={t('map.extra.layers.remove', { name })}
          disabled={readOnly}
          onClick={() => removeLayer(layer.id)}
        />
      </div>
      <div className="own-layer-row own-layer-about">
        <TextField
          bare
          label={t('map.extra.layers.source', { name })}
          placeholder={t('map.extra.layers.sourcePlaceholder')}
          value={source}
          disabled={readOnly}
          onChange={(text, merge) => changeLayer(layer, { source: text }, `${layer.id} ${merge}`)}
        />
        <span>{t('map.extra.layers.features', { formatted: w.heads(layer.features) })}</span>
      </div>
    </li>
  );
}
