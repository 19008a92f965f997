import { booleanPointInPolygon } from '@turf/turf';
import type { Polygon } from 'geojson';
import { areaCentroid } from '#shared/boundary/centroid.ts';
import { flatBoundaries } from '#shared/boundary/flat.ts';
import { AreaIndex } from '#shared/boundary/select.ts';
import type { NewDocument } from '#shared/workspace/new-document.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { rounded, summary, timed } from './measure.ts';
import { nationalDocument, realBoundaries, withRealBoundaries } from './national.ts';
import { must, sqlite } from './world.ts';

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

/** A lasso on its way: out from the middle of Java and so many corners around most of it, by a shaking hand. */
function lasso(corners: number): Polygon {
  const ring = Array.from({ length: corners }, (_, i) => {
    const angle = (2 * Math.PI * i) / 400;
    const shake = 0.02 * Math.sin(37 * angle);
    return [110.4 + (4.6 + shake) * Math.cos(angle), -7.3 + (1.3 + shake) * Math.sin(angle)];
  });
  const start = [110.4, -7.3];
  return { type: 'Polygon', coordinates: [[start, ...ring, start]] };
}

/** Which of all desa lie in a drawn area, against asking turf about the centroid of each; and a lasso frame by frame. */
export async function measureSelection(): Promise<object> {
  const national = await nationalDocument();
  const folder = realBoundaries();
  return {
    bundled: await measure(national),
    real:
      folder === null
        ? 'skipped: no real boundaries here'
        : await measure(withRealBoundaries(national, folder)),
    target: 'timesFasterThanTurf >= 20, majority.median < 150 of 6,000 desa and more, lasso.worst < 16',
  };
}

async function measure(document: NewDocument): Promise<object> {
  const boundaries = document.desa.map(({ geometry }) => geometry);
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
    desa: boundaries.length,
    withBoundary: centroids.length,
    positions: flat.positions.length / 2,
    selected,
    indexBuild: await timed(3, () => new AreaIndex(flat)),
    ...timings,
    lasso: await lassoFrames(document),
    turf: { ...peer, selected: peerSelected },
    timesFasterThanTurf: rounded(peer.median / timings.centroid.median),
  };
}

/** What a lasso costs at each frame: checked, selected, summed up, and copied to another thread. */
async function lassoFrames(document: NewDocument): Promise<object> {
  const workspace = Workspace.create(await sqlite(), document, '2024-04-26T08:00:00.000Z');
  const times: number[] = [];
  let desa = 0;
  for (let corners = 3; corners <= 400; corners += 4) {
    const polygon = lasso(corners);
    const start = performance.now();
    const totals = must(workspace.areaTotals({ polygon, predicate: 'centroid' }));
    structuredClone(totals);
    // The first builds the index.
    if (corners > 3) times.push(performance.now() - start);
    desa = totals.desa;
  }
  workspace.close();
  return { ...summary(times), worst: rounded(Math.max(...times)), desaAtTheEnd: desa };
}
