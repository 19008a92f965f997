import { fileName } from '../../app/file-name.ts';
import { platform } from '../../platform/host.ts';
import { settled } from '../../session/actions.ts';
import { session } from '../../session/client.ts';
import { useDocument, useView } from '../../session/store.ts';

/** Hands areas with their figures over as a GeoJSON file, named after the area where it is one. */
export async function exportAreas(ids: readonly string[]): Promise<void> {
  await settled();
  const { document } = useDocument.getState();
  if (!document) return;
  const made = await session.exportAreas(ids);
  const one = ids.length === 1 ? document.snapshot.areas.find(({ id }) => id === ids[0]) : undefined;
  const name = fileName(one?.name ?? `${document.snapshot.title} areas`, 'geojson');
  const written = made.ok ? await platform.export('geojson', name, made.value) : made;
  if (written && !written.ok) useView.getState().setProblem(written.problem);
}
