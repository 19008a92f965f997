import type { MultiLineString, Position } from 'geojson';

/** Kilometres of a degree of latitude on a sphere of 6,371.0088 km (IUGG mean radius). */
const kmPerDegree = 111.195;

/** Space around the region and beneath it, points. */
const edge = 12;
const foot = 40;
const leastHeight = 150;

/** Degrees; keeps a region that is a single point from an endless scale. */
const leastExtent = 1e-6;

/** The place of a map on paper: degrees to points, and the scale it was drawn to. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  /** Points on paper per kilometre, exact at the middle latitude. */
  readonly pointsPerKm: number;
  x(longitude: number): number;
  y(latitude: number): number;
}

/**
 * A frame around the region, with room beneath for scale bar and north arrow: they never hide a desa.
 * Equirectangular projection with the middle latitude true to scale: over one province of a country on the
 * equator the scale bar is right within 1 %.
 * @param bounds west, south, east, north
 */
export function frameFor(
  bounds: readonly [number, number, number, number],
  width: number,
  mostHeight: number,
): MapFrame {
  const [west, south, east, north] = bounds;
  const [midX, midY] = [(west + east) / 2, (south + north) / 2];
  const squeeze = Math.cos((midY * Math.PI) / 180);
  const room = { width: width - 2 * edge, height: mostHeight - edge - foot };
  const scale = Math.min(
    room.width / Math.max(leastExtent, (east - west) * squeeze),
    room.height / Math.max(leastExtent, north - south),
  );
  const height = Math.max(leastHeight, (north - south) * scale + edge + foot);
  const middle = edge + (height - edge - foot) / 2;
  return {
    width,
    height,
    pointsPerKm: scale / kmPerDegree,
    x: (longitude) => width / 2 + (longitude - midX) * squeeze * scale,
    y: (latitude) => middle - (latitude - midY) * scale,
  };
}

/**
 * Path data of rings or lines on a grid of a tenth of a point. Snapping moves a vertex that neighbours
 * share to one place, so no gap opens, and takes out the vertices paper cannot show.
 */
export function pathOf(lines: readonly (readonly Position[])[], frame: MapFrame, closed: boolean): string {
  const parts: string[] = [];
  for (const line of lines) {
    let last = '';
    let count = 0;
    const points: string[] = [];
    for (const [lon, lat] of line) {
      const at = `${frame.x(lon!).toFixed(1)} ${frame.y(lat!).toFixed(1)}`;
      if (at === last) continue;
      points.push(at);
      last = at;
      count++;
    }
    // An area that vanishes on the grid keeps a dot: a small desa must not be lost.
    if (closed && count < 3) points.push(...dotAround(line[0]!, frame));
    if (points.length > 1) parts.push(`M${points.join('L')}${closed ? 'Z' : ''}`);
  }
  return parts.join('');
}

export function linePath(lines: MultiLineString, frame: MapFrame): string {
  return pathOf(lines.coordinates, frame, false);
}

/** True when the box around the ring and the frame overlap. */
export function isInFrame(ring: readonly Position[], frame: MapFrame): boolean {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of ring) {
    const [x, y] = [frame.x(lon!), frame.y(lat!)];
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return right > 0 && left < frame.width && bottom > 0 && top < frame.height;
}

/** Longest of 1, 2 and 5 × 10ⁿ km that fits into the width. */
export function scaleBarKm(frame: MapFrame, mostPoints: number): number {
  const most = mostPoints / frame.pointsPerKm;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2, 1].find((n) => n * power <= most) ?? 1) * power;
}

function dotAround(at: Position, frame: MapFrame): string[] {
  const [x, y] = [frame.x(at[0]!), frame.y(at[1]!)];
  return [`${(x + 0.4).toFixed(1)} ${y.toFixed(1)}`, `${x.toFixed(1)} ${(y + 0.4).toFixed(1)}`];
}
