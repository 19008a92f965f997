import { X } from 'lucide-react';
import type { Position } from 'geojson';
import { formatArea, formatLength } from '#shared/text/measure.ts';
import { IconButton } from '../../app/controls/button.tsx';
import { useWords } from '../../app/language/language.ts';
import { useView } from '../../session/store.ts';
import { takeHand } from '../area/area-edits.ts';
import type { DocumentMap } from '../document-map.ts';
import { useMapFrame, type MapFrame } from './map-frame.ts';
import { useMeasure } from './measure-store.ts';
import { measure } from './measure.ts';
import './context.css';

/** The line being measured, and what it measures. */
export function MeasureOverlay({ documentMap }: { readonly documentMap: DocumentMap }) {
  const measuring = useView(({ tool }) => tool === 'measure');
  return measuring && <Measurement documentMap={documentMap} />;
}

function Measurement({ documentMap }: { readonly documentMap: DocumentMap }) {
  const { t } = useWords();
  const frame = useMapFrame(documentMap.map);
  const { points, pointer, finished, closed } = useMeasure();
  const live = pointer && !finished ? [...points, pointer] : points;
  return (
    <>
      <svg className="measure" width={frame.width} height={frame.height} aria-hidden>
        {live.length > 2 && <path className="measure-area" d={`${pathOf(frame, live)}Z`} />}
        <path className="measure-casing" d={`${pathOf(frame, live)}${closed ? 'Z' : ''}`} />
        <path className="measure-line" d={`${pathOf(frame, live)}${closed ? 'Z' : ''}`} />
        {points.map((point, i) => {
          const { x, y } = frame.project(point[0]!, point[1]!);
          return <circle className="measure-point" key={i} cx={x} cy={y} r={4} />;
        })}
      </svg>
      <section className="measure-card" aria-label={t('map.context.measure.title')}>
        <IconButton icon={X} label={t('map.context.measure.end')} side="left" onClick={takeHand} />
        <Figures points={live} closed={closed} />
        {/* What a pointer only passes over would drown what was measured. */}
        <p className="visually-hidden" role="status">
          <Sentence points={points} closed={closed} finished={finished} />
        </p>
      </section>
    </>
  );
}

interface Line {
  readonly points: readonly Position[];
  readonly closed: boolean;
}

function Figures(line: Line) {
  const { t } = useWords();
  const { length, area } = useFigures(line);
  return (
    <dl className="measure-figures">
      <div>
        <dt>{t(line.closed ? 'map.context.measure.around' : 'map.context.measure.length')}</dt>
        <dd>{length}</dd>
      </div>
      {area !== null && (
        <div>
          <dt>{t('map.context.measure.area')}</dt>
          <dd>{area}</dd>
        </div>
      )}
    </dl>
  );
}

function Sentence({ finished, ...line }: Line & { readonly finished: boolean }) {
  const { t } = useWords();
  const { length, area } = useFigures(line);
  if (line.points.length < 2) return null;
  const figures =
    area === null ? length : `${length}, ${t('map.context.measure.area').toLowerCase()} ${area}`;
  return finished ? t('map.context.measure.finished', { figures }) : figures;
}

/** As text; the area is null where there is none. */
function useFigures({ points, closed }: Line): { readonly length: string; readonly area: string | null } {
  const { t, language } = useWords();
  const { length, area } = measure(points, closed);
  return {
    length: formatLength(length, language),
    area:
      area === null
        ? null
        : Number.isNaN(area)
          ? t('map.context.measure.crossing')
          : formatArea(area, language),
  };
}

function pathOf({ project }: MapFrame, points: readonly Position[]): string {
  return points
    .map((point, i) => {
      const { x, y } = project(point[0]!, point[1]!);
      return `${i === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    })
    .join('');
}
