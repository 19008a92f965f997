import { CircleCheck, Download, Image } from 'lucide-react';
import { indicatorTitle } from '#shared/coverage/indicator-text.ts';
import { Button } from '../../app/controls/button.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import type { DocumentState } from '../../session/state.ts';
import { useView } from '../../session/store.ts';
import { useIndicatorNames } from '../indicator-hooks.ts';
import { hasWebGl2 } from '../web-gl.ts';
import { exportMap, printedIndicator, resolutions, usePrinting } from './print.ts';
import './print.css';

/** A picture of the map by itself, for slides, posters and reports of others. */
export function PrintSection({ document }: { readonly document: DocumentState }) {
  const { t, say } = useWords();
  const level = useView((view) => view.level);
  const names = useIndicatorNames();
  const { dpi, extent, working, made } = usePrinting();
  const shows = say(indicatorTitle(printedIndicator(document), names));
  return (
    <div className="print-map">
      <div className="print-map-head">
        <Image size={20} strokeWidth={1.6} aria-hidden className="export-sign" />
        <div className="export-text">
          <strong>{t('print.title')}</strong>
          <p>{t('print.detail', { shows, level: t(`level.${level}`).toLowerCase() })}</p>
        </div>
      </div>
      <div className="print-map-fields">
        <SelectField
          label={t('print.extent')}
          value={extent}
          options={(['whole', 'view'] as const)
            .filter((value) => value === 'whole' || hasWebGl2())
            .map((value) => ({ value, label: t(`print.${value}`) }))}
          onChange={(next) => usePrinting.setState({ extent: next })}
        />
        <SelectField
          label={t('print.resolution')}
          value={dpi}
          options={resolutions.map((value) => ({ value, label: t(`print.dpi${value}`) }))}
          onChange={(next) => usePrinting.setState({ dpi: next })}
        />
      </div>
      <p className="export-state" role="status" data-stage={made ? 'done' : 'idle'}>
        {made && (
          <>
            <CircleCheck size={14} aria-hidden /> {t('export.done', { name: made })}
          </>
        )}
        {working && t('export.working')}
      </p>
      <div className="print-map-buttons">
        <Button icon={Download} disabled={working !== null} onClick={() => void exportMap('png')}>
          {t('print.png')}
        </Button>
        <Button icon={Download} disabled={working !== null} onClick={() => void exportMap('svg')}>
          {t('print.svg')}
        </Button>
      </div>
    </div>
  );
}
