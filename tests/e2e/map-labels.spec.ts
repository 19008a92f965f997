import { expect, test, type Page } from '@playwright/test';
import { App } from './driver.ts';

/** Names on the map, by the boxes the map has placed them in. */

let app: App;

test.beforeEach(async ({ page }) => {
  app = new App(page);
  await app.startFresh();
  await app.settled();
});

test.afterEach(() => app.expectNoComplaints());

type Box = readonly [left: number, top: number, right: number, bottom: number];

/**
 * The boxes of all names in sight, in pixels. The page hands its map to nobody: it is found where React keeps what the
 * map's component remembers.
 */
function labelBoxes(page: Page): Promise<readonly Box[]> {
  return page.evaluate(() => {
    interface Hook {
      readonly memoizedState: unknown;
      readonly next: Hook | null;
    }
    interface Fiber {
      readonly memoizedState: Hook | null;
      readonly return: Fiber | null;
    }
    interface Mounted {
      readonly map: {
        readonly style: {
          readonly placement: {
            readonly collisionIndex: { readonly grid: { readonly bboxes: readonly number[] } };
          };
        };
      };
    }
    const element = document.querySelector('.map-view')!;
    const key = Object.keys(element).find((name) => name.startsWith('__reactFiber$'))!;
    let fiber = (element as unknown as Record<string, Fiber | null>)[key] ?? null;
    for (; fiber; fiber = fiber.return)
      for (let hook = fiber.memoizedState; hook && 'next' in hook; hook = hook.next) {
        const held = hook.memoizedState as Partial<Mounted> | null;
        if (typeof held !== 'object' || !held?.map?.style) continue;
        const { bboxes } = held.map.style.placement.collisionIndex.grid;
        return Array.from(
          { length: bboxes.length / 4 },
          (_, i) => bboxes.slice(4 * i, 4 * i + 4) as unknown as Box,
        );
      }
    throw new Error('no map was found');
  });
}

/** The same, once a moment has passed in which none moved, came or went. */
async function settledBoxes(page: Page): Promise<readonly Box[]> {
  let boxes: readonly Box[] = [];
  await expect
    .poll(
      async () => {
        const before = boxes;
        boxes = await labelBoxes(page);
        return boxes.length > 3 && JSON.stringify(boxes) === JSON.stringify(before);
      },
      { intervals: [500] },
    )
    .toBe(true);
  return boxes;
}

function overlapping(boxes: readonly Box[]): readonly (readonly [Box, Box])[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3])
      .map((b) => [a, b] as const),
  );
}

test('names never lie over each other, from the whole kabupaten to a few desa', async ({ page }) => {
  const counts: number[] = [];
  for (let zoom = 0; zoom < 4; zoom++) {
    await app.settled();
    const boxes = await settledBoxes(page);
    expect(boxes.every(([left, top, right, bottom]) => right - left > 15 && bottom - top > 8)).toBe(true);
    expect(overlapping(boxes)).toEqual([]);
    counts.push(boxes.length);
    await page.getByRole('button', { name: 'Perbesar' }).click();
  }
  // At first the eight kecamatan, then the desa, more than had room before.
  expect(Math.max(...counts)).toBeGreaterThan(counts[0]!);

  await page.getByRole('checkbox', { name: 'Nama wilayah' }).click();
  await expect.poll(async () => (await labelBoxes(page)).length).toBe(0);
});
