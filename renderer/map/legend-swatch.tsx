import { useId } from 'react';
import { noDataColour } from '#shared/coverage/palette.ts';

/** Colour of a class, or of what the plan does not concern. */
export function Swatch({ colour }: { readonly colour: string }) {
  return (
    <svg className="legend-swatch" viewBox="0 0 22 14" preserveAspectRatio="none" aria-hidden>
      <rect width="22" height="14" fill={colour} />
    </svg>
  );
}

/** Hatched as on the map, at whatever width. */
export function MissingSwatch() {
  const hatch = useId();
  return (
    <svg className="legend-swatch" aria-hidden>
      <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill={noDataColour} />
        <path className="legend-hatch" d="M3.5 0 V7" />
      </pattern>
      <rect width="100%" height="100%" fill={`url(#${hatch})`} />
    </svg>
  );
}
