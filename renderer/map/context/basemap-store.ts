import { create } from 'zustand';
import { z } from 'zod';
import { platform } from '../../platform/host.ts';
import type { TilesSource } from '../../platform/platform.ts';
import { useView } from '../../session/store.ts';
import { BasemapFile } from './basemap-file.ts';

/** How the basemap is drawn: remembered on this computer; what cannot be read counts as never chosen. */
const lookSchema = z.object({
  visible: z.boolean().default(true),
  /** Of the basemap, 0–1. */
  opacity: z.number().min(0).max(1).default(1),
  /** Of the colours of the desa over it, 0–1. */
  desaOpacity: z.number().min(0).max(1).default(0.65),
  /** Name of the file that was open last. */
  last: z.string().nullable().default(null),
});

export type BasemapLook = z.infer<typeof lookSchema>;

interface BasemapState extends BasemapLook {
  readonly file: BasemapFile | null;
  /** Name of the file being opened. */
  readonly opening: string | null;
  /** Tiles that were asked for and could not be used. */
  readonly broken: number;
}

const key = 'petalindung.basemap';

function remembered(): BasemapLook {
  try {
    const stored = lookSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? '{}'));
    return stored.success ? stored.data : lookSchema.parse({});
  } catch {
    return lookSchema.parse({});
  }
}

/** The basemap of the user's own. */
export const useBasemapFile = create<BasemapState>()(() => ({
  ...remembered(),
  file: null,
  opening: null,
  broken: 0,
}));

export function changeBasemap(change: Partial<BasemapLook>): void {
  useBasemapFile.setState(change);
  try {
    localStorage.setItem(key, JSON.stringify(lookSchema.parse(useBasemapFile.getState())));
  } catch {
    // Storage full or refused: the choice holds until the window closes.
  }
}

let opening = new AbortController();

/** Lets the user choose a file of map tiles and shows it; a problem is shown, and the file before stays. */
export async function chooseBasemap(): Promise<void> {
  const chosen = await platform.openTiles();
  if (chosen === null) return;
  if (chosen.ok) await show(chosen.value);
  else useView.getState().setProblem(chosen.problem);
}

let restored: Promise<void> | null = null;

/** Shows the file of the last run where the host can open it again; once. */
export function restoreBasemap(): Promise<void> {
  restored ??= (async () => {
    const kept = await platform.lastTiles();
    // A file that is gone is no news at the start: its name stands where it is chosen anew.
    if (kept?.ok && useBasemapFile.getState().file === null) await show(kept.value);
  })();
  return restored;
}

async function show(source: TilesSource): Promise<void> {
  cancelOpening();
  opening = new AbortController();
  const { signal } = opening;
  useBasemapFile.setState({ opening: source.name });
  const opened = await BasemapFile.open(source, signal);
  if (opened === null) {
    await source.close();
    return;
  }
  useBasemapFile.setState({ opening: null });
  if (!opened.ok) {
    await source.close();
    useView.getState().setProblem(opened.problem);
    return;
  }
  const before = useBasemapFile.getState().file;
  useBasemapFile.setState({ file: opened.value, broken: 0 });
  changeBasemap({ visible: true, last: source.name });
  await source.keep();
  before?.close();
  await before?.source.close();
}

/** Gives up a file that takes its time. */
export function cancelOpening(): void {
  opening.abort();
  useBasemapFile.setState({ opening: null });
}

export async function removeBasemap(): Promise<void> {
  const { file } = useBasemapFile.getState();
  useBasemapFile.setState({ file: null, broken: 0 });
  changeBasemap({ last: null });
  file?.close();
  await file?.source.close();
}

/** A tile that the file has cannot be used. */
export function countBroken(): void {
  useBasemapFile.setState(({ broken }) => ({ broken: broken + 1 }));
}
