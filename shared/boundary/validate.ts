import type { Position } from 'geojson';
import { done, refused, type Problem, type Result } from '../text/problem.ts';
import { says, type Text } from '../text/text.ts';
import { polygonsOf, twiceSignedArea } from './centroid.ts';
import type { AreaGeometry } from './geometry.ts';
import { gridPaths, measure, measureWound } from './overlay.ts';
import { firstContact } from './self-contact.ts';

/**
 * Checks that a drawn or imported area encloses land without doubt: finite longitudes and latitudes, closed
 * rings of at least four positions, no ring that crosses or touches itself, holes inside their outer ring,
 * parts that do not overlap. Rings may touch each other in single points.
 *
 * @returns the area with outer rings counterclockwise and holes clockwise (RFC 7946), or a problem that says
 *   where it goes wrong
 */
export function validateAreaGeometry(geometry: AreaGeometry): Result<AreaGeometry> {
  const polygons = polygonsOf(geometry);
  if (polygons.length === 0 || polygons.some((polygon) => polygon.length === 0)) return refused(empty());
  for (const ring of polygons.flat()) {
    const problem = ringProblem(ring);
    if (problem) return refused(problem);
  }
  const contact = firstContact(polygons.flat());
  if (contact) return refused(crossing(contact));

  const wound = polygons.map((polygon) => polygon.map((ring, index) => woundAs(ring, index === 0)));
  // Rings that do not cross may still be stacked or lie apart from the ring they should be a hole of; only
  // then do they wind around another area than the one they sum up to.
  const rings = gridPaths(wound).flat();
  const covered = measureWound(rings);
  const summed = measure(rings);
  if (Math.abs(covered.area - summed.area) > summed.outline) return refused(stacked());
  return done(
    geometry.type === 'Polygon'
      ? { type: 'Polygon', coordinates: wound[0]! }
      : { type: 'MultiPolygon', coordinates: wound },
  );
}

function ringProblem(ring: readonly Position[]): Problem | null {
  for (const position of ring) {
    const [x, y] = position;
    if (!Number.isFinite(x) || !Number.isFinite(y) || Math.abs(x!) > 180 || Math.abs(y!) > 90)
      return notOnEarth(position);
  }
  if (ring.length < 4) return tooFew(ring.length);
  const [first, last] = [ring[0]!, ring.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) return open(first);
  return onOneLine(ring) ? empty() : null;
}

/** Not the same as a signed area of 0: that also befalls a figure of eight, better told where it crosses. */
function onOneLine(ring: readonly Position[]): boolean {
  const start = ring[0]!;
  const end = ring.find((p) => p[0] !== start[0] || p[1] !== start[1]);
  return !end || ring.every((p) => twiceSignedArea([start, end, p, start]) === 0);
}

function woundAs(ring: Position[], counterclockwise: boolean): Position[] {
  return twiceSignedArea(ring) > 0 === counterclockwise ? ring : ring.toReversed();
}

function words(code: string, what: Text, why: Text, next: Text = drawAgain): Problem {
  return { code, what, why, next };
}

const drawAgain = {
  id: 'Gambar ulang area itu, atau perbaiki berkasnya.',
  en: 'Draw the area again, or correct its file.',
};

/** Five decimals of a degree are about a metre: enough to find the place on the map. */
function at(position: Position, decimalMark: ',' | '.'): string {
  const degrees = (value: number | undefined) => Number(value).toFixed(5).replace('.', decimalMark);
  return `${degrees(position[0])}; ${degrees(position[1])}`;
}

function notOnEarth(position: Position): Problem {
  return words(
    'area-not-on-earth',
    {
      id: `Area memuat titik yang bukan bujur dan lintang: ${position.join('; ')}.`,
      en: `The area has a point that is no longitude and latitude: ${position.join('; ')}.`,
    },
    {
      id: 'Bujur berada antara −180 dan 180 derajat, lintang antara −90 dan 90 derajat.',
      en: 'Longitude lies between −180 and 180 degrees, latitude between −90 and 90 degrees.',
    },
    {
      id: 'Ubah koordinatnya ke WGS 84 (EPSG:4326), bujur lebih dahulu.',
      en: 'Convert the coordinates to WGS 84 (EPSG:4326), longitude first.',
    },
  );
}

function tooFew(count: number): Problem {
  return words(
    'area-too-few-points',
    says(
      (w) => `Garis batas area hanya memuat ${w.heads(count)} titik.`,
      (w) => `An outline of the area has only ${w.heads(count)} points.`,
    ),
    {
      id: 'Garis batas memerlukan sedikitnya tiga titik, dan titik pertama diulang di akhir.',
      en: 'An outline needs at least three points, with the first repeated at the end.',
    },
  );
}

function open(first: Position): Problem {
  return words(
    'area-not-closed',
    {
      id: `Garis batas area yang mulai di ${at(first, ',')} tidak tertutup.`,
      en: `The outline of the area that starts at ${at(first, '.')} is not closed.`,
    },
    {
      id: 'Titik terakhir garis batas harus sama dengan titik pertamanya.',
      en: 'The last point of an outline must be its first one again.',
    },
  );
}

function crossing(where: Position): Problem {
  return words(
    'area-crosses-itself',
    {
      id: `Garis batas area memotong atau menyentuh dirinya sendiri di ${at(where, ',')} (bujur; lintang).`,
      en: `The outline of the area crosses or touches itself at ${at(where, '.')} (longitude; latitude).`,
    },
    {
      id: 'Pada area seperti itu tidak jelas mana yang di dalam dan mana yang di luar.',
      en: 'In such an area it is unclear what is inside and what is outside.',
    },
    { id: 'Geser atau hapus titik di dekat tempat itu.', en: 'Move or remove a point near that place.' },
  );
}

function stacked(): Problem {
  return words(
    'area-parts-overlap',
    {
      id: 'Bagian-bagian area bertumpuk, atau sebuah lubang tidak terletak di dalam bagiannya.',
      en: 'Parts of the area overlap, or a hole does not lie within its part.',
    },
    {
      id: 'Pada area seperti itu tidak jelas mana yang di dalam dan mana yang di luar.',
      en: 'In such an area it is unclear what is inside and what is outside.',
    },
  );
}

function empty(): Problem {
  return words(
    'area-empty',
    { id: 'Area itu tidak memiliki luas.', en: 'The area has no size.' },
    {
      id: 'Semua titiknya terletak pada satu garis, atau tidak ada titik sama sekali.',
      en: 'All its points lie on one line, or there are no points at all.',
    },
  );
}
