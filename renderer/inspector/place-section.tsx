import { useMemo } from 'react';
import { Section } from '../app/controls/panel.tsx';
import { useWords, type Words } from '../app/language/language.ts';
import type { DocumentState } from '../session/state.ts';
import { coverageClasses, placeOf, type Place } from './figures.ts';

const [width, height] = [240, 56];

/** Where the desa looked at lie among all desa of the document by their coverage. */
export function PlaceSection({
  slots,
  document,
}: {
  readonly slots: Uint32Array;
  readonly document: DocumentState;
}) {
  const words = useWords();
  const { t } = words;
  const { coverage } = document.snapshot;
  const place = useMemo(() => placeOf(slots, coverage), [slots, coverage]);
  if (place.known === 0) return null;
  return (
    <Section title={t('inspector.spread')}>
      <p className="inspector-text">{placeText(place, slots.length, words)}</p>
      <Bars place={place} single={slots.length === 1} />
      <PlaceTable place={place} single={slots.length === 1} />
    </Section>
  );
}

function placeText({ known, below, own, others }: Place, desa: number, { t, w }: Words): string {
  if (desa === 1)
    return Number.isNaN(below)
      ? t('inspector.placeUnknown', { known: w.heads(known) })
      : t('inspector.placeOfDesa', { rank: w.heads(below + 1), known: w.heads(known) });
  const sum = own.reduce((total, count) => total + count, 0);
  return others.every((count) => count === 0)
    ? t('inspector.placeOfAll', { known: w.heads(known) })
    : t('inspector.placeOfSome', { own: w.heads(sum), known: w.heads(known) });
}

/** Desa per tenth of coverage; those looked at stand out at the foot, of a single one its whole class does. */
function Bars({ place, single }: { readonly place: Place; readonly single: boolean }) {
  const { own, others, ownClass } = place;
  const tallest = Math.max(1, ...own.map((count, at) => count + others[at]!));
  const step = width / coverageClasses;
  const tall = (count: number): number => (count === 0 ? 0 : Math.max(1.5, (count / tallest) * (height - 2)));
  return (
    <div className="inspector-spread" aria-hidden>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none">
        {own.map((count, at) => {
          const [all, inside] = [tall(count + others[at]!), single ? 0 : tall(count)];
          return (
            // Classes have no identity but their place.
            <g key={at}>
              <rect
                className={at === ownClass ? 'inspector-spread-own' : 'inspector-spread-others'}
                x={at * step + 1}
                width={step - 2}
                y={height - all}
                height={all}
              />
              <rect
                className="inspector-spread-own"
                x={at * step + 1}
                width={step - 2}
                y={height - inside}
                height={inside}
              />
            </g>
          );
        })}
      </svg>
      <p>
        <span>0%</span>
        <span>50%</span>
        <span>100%</span>
      </p>
    </div>
  );
}

/** The same for whoever does not see the bars. */
function PlaceTable({ place, single }: { readonly place: Place; readonly single: boolean }) {
  const { t, w } = useWords();
  return (
    <div className="visually-hidden">
      <table>
        <caption>{t('inspector.spread')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('column.coverage')}</th>
            <th scope="col">{t('inspector.allDesa')}</th>
            {!single && <th scope="col">{t('inspector.ownDesa')}</th>}
          </tr>
        </thead>
        <tbody>
          {place.own.map((count, at) => (
            <tr key={at} aria-current={at === place.ownClass || undefined}>
              <th scope="row">{classText(at)}</th>
              <td>{w.heads(count + place.others[at]!)}</td>
              {!single && <td>{w.heads(count)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classText(at: number): string {
  const from = (at * 100) / coverageClasses;
  return at === coverageClasses - 1 ? `≥ ${from}%` : `${from}–${from + 100 / coverageClasses}%`;
}
