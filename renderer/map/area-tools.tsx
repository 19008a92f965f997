import { Check, Pentagon, Save, X } from 'lucide-react';
import { predicates } from '#shared/boundary/geometry.ts';
import { plainAreaColour } from '#shared/workspace/snapshot.ts';
import { Button } from '../app/controls/button.tsx';
import { ProblemNotice } from '../app/controls/notice.tsx';
import { Figures } from '../app/controls/panel.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { useWords } from '../app/language/language.ts';
import { areaChoice, kabupatenCodes } from '../plan/area.ts';
import { requestAreaTotals, run, updatePlan } from '../session/actions.ts';
import type { DocumentState, Draft } from '../session/state.ts';
import { useView } from '../session/store.ts';
import { cancelDrawing, editableOutline } from './draft.ts';
import { hasWebGl2 } from './web-gl.ts';

/** Draws a target area, shows what it takes while it is drawn, and makes it the plan's. */
export function AreaTools({ document }: { readonly document: DocumentState }) {
  const { t } = useWords();
  const tool = useView((view) => view.tool);
  const draft = useView((view) => view.draft);
  const { readOnly } = document.snapshot;
  const drawing = tool === 'polygon';
  const canDraw = hasWebGl2();
  return (
    <div className="area-tools">
      <PlanArea document={document} />
      {!canDraw && <p className="area-hint">{t('map.area.noMap')}</p>}
      {drawing && <p className="area-hint">{t('map.area.drawing')}</p>}
      {draft && !drawing && (
        <p className="area-hint">{t(editableOutline(draft.area) ? 'map.area.editing' : 'map.area.fixed')}</p>
      )}
      {draft && <DraftTotals draft={draft} />}
      <div className="area-buttons">
        {!drawing && (
          <Button
            icon={Pentagon}
            tone={draft ? 'plain' : 'primary'}
            disabled={!canDraw}
            onClick={() => useView.getState().setTool('polygon')}
          >
            {t('map.area.draw')}
          </Button>
        )}
        {(drawing || draft) && (
          <Button icon={X} onClick={cancelDrawing}>
            {t('map.area.cancel')}
          </Button>
        )}
        {draft && !drawing && <UseDraft document={document} draft={draft} disabled={readOnly} />}
      </div>
    </div>
  );
}

/** What the plan covers now, and the way back to everything. */
function PlanArea({ document }: { readonly document: DocumentState }) {
  const { t, w } = useWords();
  const area = document.snapshot.plan?.spec.area;
  if (!area) return null;
  const isWhole = areaChoice(area, document.directory, document.snapshot.areas).kind === 'all';
  const name = (): string => {
    if ('polygon' in area) return t('map.area.polygon');
    if (isWhole) return t('map.area.whole');
    return t('map.area.codes', { count: area.codes.length, formatted: w.heads(area.codes.length) });
  };
  return (
    <div className="area-current">
      <p>
        {t('map.area.current')} <strong>{name()}</strong>
      </p>
      {!isWhole && !document.snapshot.readOnly && (
        <Button
          tone="quiet"
          onClick={() =>
            void updatePlan((spec) => ({ ...spec, area: { codes: kabupatenCodes(document.directory) } }))
          }
        >
          {t('map.area.useWhole')}
        </Button>
      )}
    </div>
  );
}

function DraftTotals({ draft }: { readonly draft: Draft }) {
  const { t, w } = useWords();
  const { area, totals, problem } = draft;
  const known = totals !== null && (totals.desa === 0 || totals.unknown < totals.desa);
  const heads = (value: number): string => (known ? w.heads(value) : t('map.legend.missing'));
  return (
    <>
      {'polygon' in area && (
        <SelectField
          label={t('map.area.predicate')}
          value={area.predicate}
          options={predicates.map((value) => ({ value, label: t(`map.area.${value}`) }))}
          onChange={(predicate) => void requestAreaTotals({ ...area, predicate })}
        />
      )}
      {problem && <ProblemNotice problem={problem} />}
      {totals && !problem && (
        <div className="area-totals" aria-live="polite">
          {totals.desa === 0 && <p>{t('map.area.empty')}</p>}
          <Figures
            rows={[
              { label: t('map.area.desa'), value: w.heads(totals.desa) },
              { label: t('map.area.eligible'), value: heads(totals.eligible) },
              { label: t('map.area.covered'), value: heads(totals.covered) },
              { label: t('map.area.gap'), value: heads(totals.gap), strong: true },
              {
                label: t('map.area.cost'),
                // Not known either where the plan has no rate for its programmes.
                value:
                  known && !Number.isNaN(totals.costToClose)
                    ? w.rupiah(totals.costToClose)
                    : t('map.legend.missing'),
                strong: true,
              },
            ]}
          />
          {totals.unknown > 0 && (
            <p className="area-hint">
              {t('map.area.unknown', { count: totals.unknown, formatted: w.heads(totals.unknown) })}
            </p>
          )}
        </div>
      )}
    </>
  );
}

function UseDraft(props: {
  readonly document: DocumentState;
  readonly draft: Draft;
  readonly disabled: boolean;
}) {
  const { t } = useWords();
  const { document, draft, disabled } = props;
  const { area } = draft;
  const refused = disabled || draft.problem !== null || draft.totals === null || draft.totals.desa === 0;

  const use = async (): Promise<void> => {
    const result = await updatePlan((spec) => ({ ...spec, area }));
    if (result?.ok) useView.getState().setDraft(null);
  };
  const save = async (): Promise<void> => {
    const { areas } = document.snapshot;
    await run({
      kind: 'put-area',
      id: crypto.randomUUID(),
      name: t('map.area.defaultName', { number: areas.length + 1 }),
      colour: plainAreaColour,
      note: '',
      area,
    });
  };
  return (
    <>
      <Button icon={Check} tone="primary" disabled={refused} onClick={() => void use()}>
        {t('map.area.use')}
      </Button>
      <Button icon={Save} disabled={refused} onClick={() => void save()}>
        {t('map.area.save')}
      </Button>
    </>
  );
}
