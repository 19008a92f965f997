import type { RegionCode } from '#shared/region/code.ts';
import { activate } from '../../map/area/area-edits.ts';
import { shownMap, zoomTo } from '../../map/area/zoom.ts';
import { session } from '../../session/client.ts';
import { useDocument, useView } from '../../session/store.ts';
import type { Bookmark, TargetArea } from '#shared/workspace/snapshot.ts';
import { toSomeMap } from '../command/command.ts';
import { createDocument } from '../documents.ts';
import type { SearchHit } from './hits.ts';

/** Shows what was found: moves the map there and selects it. */
export function goTo(hit: SearchHit): void {
  switch (hit.kind) {
    case 'region':
      goToRegion(hit.region.code);
      return;
    case 'area':
      void goToArea(hit.area);
      return;
    case 'bookmark':
      goToBookmark(hit.bookmark);
      return;
    case 'outside':
      void createDocument([hit.document.code]);
  }
}

function goToRegion(code: RegionCode): void {
  const { document } = useDocument.getState();
  if (!document) return;
  toSomeMap();
  const view = useView.getState();
  const slot = document.directory.codes.indexOf(code);
  if (slot >= 0) view.setSelected(slot);
  else view.setRegion(code);
  void shownMap()?.fitRegion(code);
}

async function goToArea(area: TargetArea): Promise<void> {
  useView.getState().setScreen('map');
  activate(area.id);
  const totals = await session.areaTotals(area.area);
  if (totals.ok) zoomTo(totals.value.slots);
}

export function goToBookmark({ bounds }: Bookmark): void {
  toSomeMap();
  const [west, south, east, north] = bounds;
  shownMap()?.map.fitBounds([west, south, east, north], { animate: false });
}
