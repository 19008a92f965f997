import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../app/controls/button.tsx';
import { Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import type { DocumentState } from '../session/state.ts';
import { IndicatorChooser } from './indicator-chooser.tsx';
import { useClassified, useShownIndicator } from './indicator-hooks.ts';
import { LegendPanel } from './legend-panel.tsx';
import { LevelSwitch } from './level-switch.tsx';
import { PhaseSlider } from './phase-slider.tsx';
import { StyleEditor } from './style/style-editor.tsx';

/** What the map shows and how: indicator, level, legend with its classes and colours, the plan in time. */
export function LookSection({ document }: { readonly document: DocumentState }) {
  const { t } = useWords();
  const [editing, setEditing] = useState(false);
  const classified = useClassified(useShownIndicator());
  return (
    <Section title={t('map.indicator.choose')} aside={<LevelSwitch />}>
      <IndicatorChooser />
      <LegendPanel>
        <Button
          tone="quiet"
          className="look-edit"
          icon={SlidersHorizontal}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {t('look.style.edit')}
        </Button>
        {editing && classified && <StyleEditor classified={classified} />}
      </LegendPanel>
      <PhaseSlider document={document} />
    </Section>
  );
}
