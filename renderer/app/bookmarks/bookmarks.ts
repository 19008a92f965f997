import type { Bookmark } from '#shared/workspace/snapshot.ts';
import { shownMap } from '../../map/area/zoom.ts';
import { run } from '../../session/actions.ts';
import { useDocument } from '../../session/store.ts';

/** The part of the map in sight: west, south, east, north in degrees; null where there is no map. */
function boundsInSight(): Bookmark['bounds'] | null {
  const bounds = shownMap()?.map.getBounds();
  return bounds ? [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] : null;
}

/** Keeps the view of the map. @param nameOf of a bookmark without a name of its own, by number */
export async function addBookmark(name: string, nameOf: (number: number) => string): Promise<void> {
  const bounds = boundsInSight();
  const { document } = useDocument.getState();
  if (!bounds || !document) return;
  const taken = document.snapshot.bookmarks.map((bookmark) => bookmark.name);
  let number = taken.length + 1;
  while (taken.includes(nameOf(number))) number++;
  const bookmark = { id: crypto.randomUUID(), name: name.trim() || nameOf(number), bounds };
  await run({ kind: 'put-bookmark', bookmark });
}

/** @param merge letters typed into one field are one step of undo */
export async function renameBookmark(bookmark: Bookmark, name: string, merge: string): Promise<void> {
  await run({
    kind: 'put-bookmark',
    bookmark: { ...bookmark, name },
    merge: `bookmark ${bookmark.id} ${merge}`,
  });
}

export async function removeBookmark(id: string): Promise<void> {
  await run({ kind: 'remove-bookmark', id });
}
