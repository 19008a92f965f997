import { useMemo } from 'react';
import { ancestor, type Level } from '#shared/region/code.ts';
import { Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import type { DocumentState } from '../session/state.ts';
import { useView } from '../session/store.ts';
import { lowestCoverage } from './figures.ts';

const most = 5;

/** The desa that are worst off, as ways to them. */
export function LowestSection(props: {
  readonly slots: Uint32Array;
  readonly document: DocumentState;
  /** Level whose name tells desa of one name apart; null where all lie in the same region. */
  readonly within: Exclude<Level, 'desa'> | null;
}) {
  const { slots, document, within } = props;
  const { t, w } = useWords();
  const { directory, snapshot } = document;
  const lowest = useMemo(() => lowestCoverage(slots, snapshot.coverage, most), [slots, snapshot.coverage]);
  if (lowest.length === 0) return null;
  return (
    <Section title={t('inspector.lowest')}>
      <ol className="inspector-lowest">
        {lowest.map(({ slot, coverage }) => (
          <li key={slot}>
            <button type="button" onClick={() => useView.getState().setSelected(slot)}>
              {directory.names[slot]}
              {within && (
                <span className="inspector-faint">
                  {directory.parents[ancestor(directory.codes[slot]!, within)]}
                </span>
              )}
            </button>
            <span className="number">{w.percent(coverage)}</span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
