import { dragLasso } from './map-lasso.ts';
import { onNationalMap, recolours, type NationalMap } from './map-window.ts';
import { targets } from './measure.ts';

/**
 * A document of all Indonesia on the map, in the browser host; needs a build. From the chosen file to the coloured
 * map, the memory of all processes, recolouring from the click to the drawn map, and a lasso over most of the country:
 * what the main thread does meanwhile, and how often its outline is drawn.
 */
export function measureMap(): Promise<object> {
  return onNationalMap(measure);
}

async function measure({ page, map, document, openToColours, megabytes }: NationalMap): Promise<object> {
  const recolour = await recolours(page);
  await page.waitForTimeout(3000);
  const lasso = await dragLasso(page, map);
  return {
    desa: document.desa.length,
    positions: document.desa.reduce(
      (sum, { geometry }) => sum + (geometry?.coordinates.flat(2).length ?? 0),
      0,
    ),
    openToColours,
    megabytes,
    recolour,
    lasso,
    targets: targets({
      'coloured within 5 s': openToColours < 5000,
      'less than 1,000 MB in all processes': Math.max(megabytes.coloured, megabytes.later) < 1000,
      'recoloured within 250 ms': recolour.median < 250,
      'a movement of the lasso within 16 ms': (lasso.frame?.median ?? NaN) < 16,
      'a lasso drawn at 30 frames a second': lasso.framesASecond >= 30,
    }),
  };
}
