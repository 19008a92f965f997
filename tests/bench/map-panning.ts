import type { Locator, Page } from '@playwright/test';
import { boundsOf } from '#shared/boundary/bounds.ts';
import { flatBoundaries } from '#shared/boundary/flat.ts';
import { mainThreadOf } from './map-frames.ts';
import { dragFor, zoomIn } from './map-hand.ts';
import { layPeer, servePeer } from './map-peer.ts';
import { onNationalMap, type NationalMap } from './map-window.ts';
import { rounded, targets } from './measure.ts';
import { pmtilesOf } from './pmtiles.ts';

/**
 * Frames a second while a map of all Indonesia is dragged, and the processor time each takes in all processes, beside a
 * plain PMTiles layer of the same polygons: a map of the same size, in the same window, by the same hand; needs a build.
 * What the main thread does meanwhile is traced in a run of its own.
 */
export function measurePanning(): Promise<object> {
  return onNationalMap(measure);
}

async function measure(national: NationalMap): Promise<object> {
  const { page, map } = national;
  const decorated = await framesOf(national);
  const mainThread = await mainThreadOf(page, () => dragFor(page, map, 4000));
  const { coloursAlone, pmtiles } = await besidePeer(national);
  return {
    decorated,
    coloursAlone,
    pmtiles,
    mainThread,
    targets: targets({
      'over the country no slower than PMTiles': isNoSlower(coloursAlone.whole, pmtiles.whole),
      'over a provinsi no slower than PMTiles': isNoSlower(coloursAlone.provinsi, pmtiles.provinsi),
      'no task above 100 ms while the map is dragged': mainThread.longestTask <= 100,
    }),
  };
}

/** Milliseconds after which nothing moves or loads any more. */
const rest = 3000;
/** A screen shows sixty; of two that keep up with it either may lose one. */
const screenful = 58;

interface Drag {
  readonly framesASecond: number;
  /** Milliseconds of all processes of the browser; two at once count twice. */
  readonly processorTimeAFrame: number;
}

type Drags = Readonly<Record<Zoom, Drag>>;
type Zoom = 'whole' | 'provinsi';

function isNoSlower(one: Drag, other: Drag): boolean {
  return one.framesASecond >= Math.min(screenful, other.framesASecond);
}

async function drag({ page, processorTime }: NationalMap, canvas: Locator): Promise<Drag> {
  const milliseconds = 3000;
  await page.waitForTimeout(rest);
  const before = processorTime();
  const framesASecond = await dragFor(page, canvas, milliseconds);
  const frames = (framesASecond * milliseconds) / 1000;
  return { framesASecond, processorTimeAFrame: rounded((processorTime() - before) / frames) };
}

/** Switches of what is on the map beside colours. */
const decoration = ['Nama wilayah', 'Batas desa', 'Daratan di sekitarnya'];

/** The map as it is at first, over the whole country and close enough that one provinsi fills the view. */
async function framesOf(national: NationalMap): Promise<Drags> {
  const whole = await drag(national, national.map);
  await zoomIn(national.page, national.map, 4);
  return { whole, provinsi: await drag(national, national.map) };
}

/**
 * Our colours alone and the peer, by turns; the best of three, as other programs only ever take some. Either rests
 * before the other is dragged, so that none glides on meanwhile.
 */
async function besidePeer(national: NationalMap): Promise<{ coloursAlone: Drags; pmtiles: Drags }> {
  const { page, map, document } = national;
  for (const name of decoration) await page.getByRole('checkbox', { name }).uncheck();
  const bounds = boundsOf(flatBoundaries(document.desa.map(({ geometry }) => geometry)));
  const features = document.desa.flatMap(({ geometry }, slot) =>
    geometry ? [{ type: 'Feature' as const, properties: { class: slot % 5 }, geometry }] : [],
  );
  const served = await servePeer(pmtilesOf({ type: 'FeatureCollection', features }, bounds));
  try {
    await page.getByRole('button', { name: 'Tampilkan seluruh wilayah' }).click();
    const peer = await layPeer(page, served, bounds);
    const byTurns = async (zoom: Zoom): Promise<readonly [ours: Drag, theirs: Drag]> => {
      const best: Drag[] = [];
      for (let round = 0; round < 3; round++)
        for (const [side, canvas] of [map, peer].entries()) {
          await showPeer(page, canvas === peer);
          if (zoom === 'provinsi' && round === 0) await zoomIn(page, canvas, 4);
          const one = await drag(national, canvas);
          if (one.framesASecond > (best[side]?.framesASecond ?? 0)) best[side] = one;
        }
      await showPeer(page, false);
      return [best[0]!, best[1]!];
    };
    const whole = await byTurns('whole');
    const provinsi = await byTurns('provinsi');
    return {
      coloursAlone: { whole: whole[0], provinsi: provinsi[0] },
      pmtiles: { whole: whole[1], provinsi: provinsi[1] },
    };
  } finally {
    await served.close();
  }
}

async function showPeer(page: Page, isShown: boolean): Promise<void> {
  await page.locator('#peer').evaluate((peer, shown) => {
    peer.style.visibility = shown ? 'visible' : 'hidden';
  }, isShown);
}
