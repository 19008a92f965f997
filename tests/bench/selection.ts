import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon } from 'geojson';
import { areaCentroid } from '#shared/boundary/centroid.ts';
import { flatBoundaries } from '#shared/boundary/flat.ts';
import { AreaIndex } from '#shared/boundary/select.ts';
import { shippedRates } from '#shared/contribution/rates.ts';
import { loadRegionList } from '#shared/region/list.ts';
import { startDocument } from '#shared/workspace/start.ts';
import { rounded, timed } from './measure.ts';
import { bundled, must } from './world.ts';

/** A drawn area of 100 corners, about 400 km across, around Central Java; its edge waves so that it is not convex. */
const drawn: Polygon = {
  type: 'Polygon',
  coordinates: [
    Array.from({ length: 101 }, (_, i) => {
      const angle = (2 * Math.PI * (i % 100)) / 100;
      const radius = 1.8 + 0.25 * Math.sin(9 * angle);
      return [110.2 + radius * Math.cos(angle), -7.3 + 0.6 * radius * Math.sin(angle)];
    }),
  ],
};

/** Which of all desa lie in a drawn area, against asking turf about the centroid of each. */
export async function measureSelection(): Promise<object> {
  const provinsi = (await loadRegionList(bundled)).descendants(null, 'provinsi');
  const codes = provinsi.map(({ code }) => code);
  const { desa } = must(await startDocument(bundled, codes, shippedRates, 2024));
  const boundaries = desa.map(({ geometry }) => geometry);
  const flat = flatBoundaries(boundaries);
  const index = new AreaIndex(flat);
  const centroids = boundaries.flatMap((boundary) => (boundary ? [areaCentroid(boundary)] : []));

  const timings = {
    centroid: await timed(9, () => index.select(drawn, 'centroid')),
    intersects: await timed(5, () => index.select(drawn, 'intersects')),
    majority: await timed(5, () => index.select(drawn, 'majority')),
  };
  const selected = index.select(drawn, 'centroid').reduce((sum, inside) => sum + inside, 0);
  let peerSelected = 0;
  const peer = await timed(3, () => {
    peerSelected = centroids.filter((centroid) => booleanPointInPolygon(centroid, drawn)).length;
  });
  return {
    desa: desa.length,
    withBoundary: centroids.length,
    selected,
    indexBuild: await timed(3, () => new AreaIndex(flat)),
    ...timings,
    turf: { ...peer, selected: peerSelected },
    timesFasterThanTurf: rounded(peer.median / timings.centroid.median),
    target: 'timesFasterThanTurf >= 20',
  };
}
