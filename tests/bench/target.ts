import type { Position } from 'geojson';
import type { AreaGeometry } from '#shared/boundary/geometry.ts';
import { validateAreaGeometry } from '#shared/boundary/validate.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { readCodeList } from '#shared/target/code-list.ts';
import { cleanGeometry, combineGeometry } from '#shared/target/geometry.ts';
import { evaluateQuery, type QueryFigures } from '#shared/target/query/evaluate.ts';
import { parseQuery } from '#shared/target/query/parse.ts';
import { regionCodes } from '#shared/target/region-codes.ts';
import { seeded, timed } from './measure.ts';

/** As many as all Indonesia has. */
const desa = 83_762;

/**
 * What is computed while an area is drawn, and when one is queried or pasted: a lasso on its way made sound, two
 * drawn areas combined, a query over all desa, and all desa as a pasted list.
 */
export async function measureTarget(): Promise<object> {
  const random = seeded(1);
  const figures = nation(random);
  const query = parseQuery('cakupan < 30 % dan belum terlindungi > 200 dan bukan kuota > 0', {
    columns: [],
    phases: [],
    funds: [],
  });
  if (!query.ok) throw new Error(query.problem.what.en);
  const lasso = scribble(300);
  const [a, b] = [blob(115, 2000), blob(115.2, 2000)];
  const found = evaluateQuery(query.value, figures);
  const pasted = figures.codes.join('\n');
  return {
    lassoOf300CornersMadeSound: await timed(9, () => validateAreaGeometry(lasso).ok || cleanGeometry(lasso)),
    twoAreasOf2000CornersJoined: await timed(9, () => combineGeometry(a, b, 'add')),
    queryOverAllDesa: await timed(9, () => evaluateQuery(query.value, figures)),
    fewestCodesOfItsResult: await timed(9, () => regionCodes(found.slots, figures.codes)),
    allDesaAsPastedList: await timed(9, () => readCodeList(pasted, figures.codes)),
  };
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function nation(random: (bound: number) => number): QueryFigures {
  const codes = Array.from({ length: desa }, (_, i) => {
    const kecamatan = Math.floor(i / 12);
    const kabupaten = Math.floor(kecamatan / 14);
    return `${two(11 + Math.floor(kabupaten / 15))}.${two((kabupaten % 15) + 1)}.${two((kecamatan % 14) + 1)}.${2001 + (i % 12)}` as RegionCode;
  });
  const eligible = Float64Array.from(codes, () => 50 + random(1000));
  return {
    codes,
    names: codes,
    parents: {},
    eligible,
    covered: eligible.map((heads) => random(heads)),
    result: null,
    columns: [],
  };
}

/** A ring around a place with as many corners, its radius rising and falling. */
function blob(x: number, corners: number): AreaGeometry {
  const ring = Array.from({ length: corners }, (_, i): Position => {
    const angle = (2 * Math.PI * i) / corners;
    const radius = 0.2 + 0.02 * Math.sin(40 * angle);
    return [x + radius * Math.cos(angle), -2 + radius * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}

/** A lasso that goes around one and a quarter times. */
function scribble(corners: number): AreaGeometry {
  const ring = Array.from({ length: corners }, (_, i): Position => {
    const angle = (2.5 * Math.PI * i) / corners;
    const radius = 0.2 - (0.05 * i) / corners;
    return [115 + radius * Math.cos(angle), -2 + radius * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
}
