import { Download, ListPlus, SlidersHorizontal } from 'lucide-react';
import { Button } from '../../app/controls/button.tsx';
import { Section } from '../../app/controls/panel.tsx';
import { useWords } from '../../app/language/language.ts';
import { areaChoice, kabupatenCodes } from '../../plan/area.ts';
import { updatePlan } from '../../session/actions.ts';
import type { DocumentState } from '../../session/state.ts';
import { hasWebGl2 } from '../web-gl.ts';
import { AreaItem } from './area-item.tsx';
import { useAreaWork } from './area-store.ts';
import { CodesDialog } from './codes-dialog.tsx';
import { exportAreas } from './export-areas.ts';
import { QueryDialog } from './query-dialog.tsx';
import { useAreaFigures } from './use-area-outlines.ts';
import { useFollowActive } from './use-follow-active.ts';
import './area-list.css';

/** The target areas of the document: what the plan covers, the list, and the ways to one without drawing. */
export function AreaPanel({ document }: { readonly document: DocumentState }) {
  const { t } = useWords();
  const { areas } = document.snapshot;
  const figures = useAreaFigures();
  const dialog = useAreaWork((work) => work.dialog);
  useFollowActive(document);
  return (
    <Section title={t('target.list.title')}>
      <PlanArea document={document} />
      {!hasWebGl2() && <p className="area-hint">{t('target.list.noMap')}</p>}
      {areas.length === 0 ? (
        <p className="area-hint">{t('target.list.none')}</p>
      ) : (
        <ul className="saved-areas">
          {areas.map((area) => (
            <AreaItem
              key={area.id}
              area={area}
              totals={figures.get(area.id) ?? null}
              readOnly={document.snapshot.readOnly}
            />
          ))}
        </ul>
      )}
      <div className="area-buttons">
        <Button icon={SlidersHorizontal} onClick={() => useAreaWork.setState({ dialog: 'query' })}>
          {t('target.tools.query')}
        </Button>
        <Button icon={ListPlus} onClick={() => useAreaWork.setState({ dialog: 'codes' })}>
          {t('target.tools.codes')}
        </Button>
        {areas.length > 1 && (
          <Button tone="quiet" icon={Download} onClick={() => void exportAreas(areas.map(({ id }) => id))}>
            {t('target.list.exportAll')}
          </Button>
        )}
      </div>
      {dialog === 'query' && <QueryDialog document={document} />}
      {dialog === 'codes' && <CodesDialog />}
    </Section>
  );
}

/** What the plan covers now, and the way back to everything. */
function PlanArea({ document }: { readonly document: DocumentState }) {
  const { t, w } = useWords();
  const area = document.snapshot.plan?.spec.area;
  if (!area) return null;
  const { areas, readOnly } = document.snapshot;
  const choice = areaChoice(area, document.directory, areas);
  const isWhole = choice.kind === 'all';
  const named = choice.kind === 'saved' ? areas.find(({ id }) => id === choice.id) : undefined;
  const name = (): string => {
    if (isWhole) return t('target.plan.whole');
    if (named) return named.name;
    if ('polygon' in area) return t('target.plan.polygon');
    return t('target.plan.codes', { count: area.codes.length, formatted: w.heads(area.codes.length) });
  };
  return (
    <div className="area-current">
      <p>
        {t('target.plan.current')} <strong>{name()}</strong>
      </p>
      {!isWhole && !readOnly && (
        <Button
          tone="quiet"
          onClick={() =>
            void updatePlan((spec) => ({ ...spec, area: { codes: kabupatenCodes(document.directory) } }))
          }
        >
          {t('target.plan.useWhole')}
        </Button>
      )}
    </div>
  );
}
