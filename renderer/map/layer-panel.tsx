import { useEffect, useRef } from 'react';
import { Panel, Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { useDocument, useView } from '../session/store.ts';
import { AreaTools } from './area-tools.tsx';
import { CoverageAnswer } from './coverage-answer.tsx';
import { LayerToggles } from './layer-toggles.tsx';
import { LookSection } from './look-section.tsx';
import { SavedAreas } from './saved-areas.tsx';
import './layer-panel.css';

/** Left of the map: the question and its answer, what the map shows, and the target area. */
export function LayerPanel() {
  const { t } = useWords();
  const document = useDocument((state) => state.document);
  const areaTools = useRef<HTMLDivElement>(null);
  /** Changes when totals appear, and when drawing ends and the buttons under them do. */
  const totalsWith = useView((view) => (view.draft?.totals ? view.tool : null));
  // On a small screen the totals would open below the fold, unseen while drawing.
  useEffect(() => {
    if (totalsWith) areaTools.current?.scrollIntoView({ block: 'nearest' });
  }, [totalsWith]);
  if (!document) return null;
  return (
    <Panel label={t('map.question.title')} top={<CoverageAnswer document={document} />}>
      <LookSection document={document} />
      <div ref={areaTools}>
        <Section title={t('map.area.title')}>
          <AreaTools document={document} />
        </Section>
      </div>
      <Section title={t('map.area.saved')}>
        <SavedAreas document={document} />
      </Section>
      <Section title={t('look.layers.title')}>
        <LayerToggles />
      </Section>
    </Panel>
  );
}
