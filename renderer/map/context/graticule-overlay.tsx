import { formatGraticule } from '#shared/text/coordinates.ts';
import { useWords } from '../../app/language/language.ts';
import { useDecoration } from '../decoration.ts';
import type { DocumentMap } from '../document-map.ts';
import { graticule, graticuleStep } from './graticule.ts';
import { useMapFrame } from './map-frame.ts';
import './context.css';

/** Pixels at the right that labels of latitude leave to the buttons of the map, and at both ends those of longitude. */
const inset = 54;

/** Lines of longitude and latitude over the map, labelled at its upper and right edge. */
export function GraticuleOverlay({ documentMap }: { readonly documentMap: DocumentMap }) {
  const shown = useDecoration(({ graticule: wanted }) => wanted);
  return shown && <Graticule documentMap={documentMap} />;
}

function Graticule({ documentMap }: { readonly documentMap: DocumentMap }) {
  const { t, language } = useWords();
  const notation = useDecoration((decoration) => decoration.notation);
  const { bounds, width, height, project } = useMapFrame(documentMap.map);
  const [west, south, east, north] = bounds;
  const step = graticuleStep((east - west) / width, notation);
  const middle = { lng: (west + east) / 2, lat: (south + north) / 2 };
  return (
    <svg
      className="graticule"
      width={width}
      height={height}
      role="img"
      aria-label={t('map.context.graticule')}
    >
      {graticule(bounds, step).map(({ axis, seconds }) => {
        const label = formatGraticule(axis, seconds, notation, language);
        const degrees = seconds / 3600;
        if (axis === 'lat') {
          const y = Math.round(project(middle.lng, degrees).y) + 0.5;
          return (
            <g key={`${axis} ${seconds}`}>
              <path className="graticule-line" d={`M0 ${y}H${width}`} />
              {y > 30 && y < height - 12 && (
                <text className="graticule-label" x={width - inset} y={y - 3} textAnchor="end">
                  {label}
                </text>
              )}
            </g>
          );
        }
        const x = Math.round(project(degrees, middle.lat).x) + 0.5;
        return (
          <g key={`${axis} ${seconds}`}>
            <path className="graticule-line" d={`M${x} 0V${height}`} />
            {x > inset && x < width - inset - 30 && (
              <text className="graticule-label" x={x} y={13} textAnchor="middle">
                {label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
