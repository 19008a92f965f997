import { useMemo } from 'react';
import { histogram } from '#shared/coverage/histogram.ts';
import type { ClassifiedIndicator } from '#shared/coverage/indicator-classes.ts';
import { maxClasses } from '#shared/coverage/palette.ts';
import { styleMethods, styleName, type MapStyle } from '#shared/coverage/style.ts';
import { Button } from '../../app/controls/button.tsx';
import { useMergeKey } from '../../app/controls/merge-key.ts';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { run } from '../../session/actions.ts';
import { useDocument } from '../../session/store.ts';
import { BreakFields } from './break-fields.tsx';
import { movable, stepFor } from './break-moves.ts';
import { HistogramEditor } from './histogram-editor.tsx';
import { PalettePicker } from './palette-picker.tsx';
import { showPreview, useStylePreview } from './preview.ts';
import './style-editor.css';

const bins = 48;

/** How the map shows its indicator: limits of the classes, their number, their colours. Kept in the document. */
export function StyleEditor({ classified }: { readonly classified: ClassifiedIndicator }) {
  const { t, w } = useWords();
  const merge = useMergeKey();
  const styles = useDocument((state) => state.document?.snapshot.styles);
  const readOnly = useDocument((state) => state.document?.snapshot.readOnly ?? true);
  const { indicator, level, style, values, classes } = classified;
  const name = styleName(indicator, level);
  const bars = useMemo(() => histogram(values, bins), [values]);
  const diverging = indicator.kind === 'difference';

  const put = (next: MapStyle | null, key?: string): void => {
    const command = { kind: 'put-style', indicator: name, style: next } as const;
    // Shown until the document has it: the next key goes on from here, and the map never flashes back.
    const preview = next && { name, style: next };
    showPreview(preview);
    void run(key === undefined ? command : { ...command, merge: `${name} ${key}` }).finally(() => {
      if (useStylePreview.getState().preview === preview) showPreview(null);
    });
  };
  const byHand = (breaks: readonly number[]): MapStyle => ({
    ...style,
    method: 'manual',
    classes: breaks.length - 1,
    breaks,
  });
  const limits = bars ? movable(classes.breaks, stepFor(bars.low, bars.high, classes.whole)) : classes.breaks;
  const counts = Array.from({ length: maxClasses - 1 }, (_, i) => i + 2).filter(
    // Two sides of the same number of classes, and one for "the same".
    (count) => !diverging || count % 2 === 1,
  );
  const made = classes.counts.length;
  return (
    <fieldset
      className="style-editor"
      disabled={readOnly}
      aria-label={t('look.style.title')}
      title={readOnly ? t('look.style.readOnly') : undefined}
    >
      <div className="style-fields">
        <SelectField
          label={t('look.style.method')}
          value={style.method}
          disabled={readOnly}
          options={styleMethods.map((method) => ({
            value: method,
            label: t(`look.style.${method}`),
            detail: t(`look.style.${method}Why`),
          }))}
          onChange={(method) => put(method === 'manual' ? byHand(limits) : { ...style, method, breaks: [] })}
        />
        <SelectField
          label={t('look.style.classes')}
          value={style.classes}
          disabled={readOnly || style.method === 'manual'}
          options={counts.map((count) => ({ value: count, label: w.heads(count) }))}
          onChange={(count) => put({ ...style, classes: count })}
        />
      </div>
      {bars && limits.length > 0 && (
        <>
          <HistogramEditor
            classified={classified}
            histogram={bars}
            breaks={limits}
            disabled={readOnly}
            onTry={(breaks) => showPreview({ name, style: byHand(breaks) })}
            onSet={(breaks, key) => put(byHand(breaks), key)}
            onCancel={() => showPreview(null)}
          />
          <BreakFields
            indicator={indicator}
            breaks={limits}
            whole={classes.whole}
            disabled={readOnly}
            onSet={(breaks) => put(byHand(breaks))}
          />
        </>
      )}
      {bars && style.method !== 'pretty' && made < style.classes && (
        <p className="style-hint">{t('look.style.fewer', { formatted: w.heads(made) })}</p>
      )}
      <PalettePicker
        diverging={diverging}
        classes={Math.max(3, made)}
        value={style.palette}
        reversed={style.reversed}
        onChange={(choice) => put({ ...style, ...choice }, merge.current())}
      />
      <Button tone="quiet" disabled={readOnly || styles?.[name] === undefined} onClick={() => put(null)}>
        {t('look.style.reset')}
      </Button>
    </fieldset>
  );
}
