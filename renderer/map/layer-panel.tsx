import { Panel, Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { useDocument } from '../session/store.ts';
import { AreaPanel } from './area/area-panel.tsx';
import { CoverageAnswer } from './coverage-answer.tsx';
import { BasemapSection } from './context/basemap-section.tsx';
import { LayersSection } from './extra/layers-section.tsx';
import { LayerToggles } from './layer-toggles.tsx';
import { LookSection } from './look-section.tsx';
import './layer-panel.css';

/** Left of the map: the question and its answer, what the map shows, and the target areas. */
export function LayerPanel() {
  const { t } = useWords();
  const document = useDocument((state) => state.document);
  if (!document) return null;
  return (
    <Panel label={t('map.question.title')} top={<CoverageAnswer document={document} />}>
      <LookSection document={document} />
      <AreaPanel document={document} />
      <Section title={t('look.layers.title')}>
        <LayerToggles />
      </Section>
      <LayersSection document={document} />
      <BasemapSection document={document} />
    </Panel>
  );
}
