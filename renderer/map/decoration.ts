import { create } from 'zustand';
import { z } from 'zod';
import { notations } from '#shared/text/coordinates.ts';

/**
 * What is drawn beside the colours: how one likes to look at maps, not part of any document. Remembered on this
 * computer; what cannot be read counts as never chosen.
 */
const decorationSchema = z.object({
  /** Names of regions. */
  labels: z.boolean().default(true),
  /** Borders of desa; those of kecamatan and above always show. */
  borders: z.boolean().default(true),
  /** Land, coast and borders around the document. */
  basemap: z.boolean().default(true),
  /** Lines of longitude and latitude. */
  graticule: z.boolean().default(false),
  /** How coordinates are written. */
  notation: z.enum(notations).default('decimal'),
});

export type Decoration = z.infer<typeof decorationSchema>;

/** What is there or not. */
export type DecorationPart = Exclude<keyof Decoration, 'notation'>;

const key = 'petalindung.map';

function remembered(): Decoration {
  try {
    const stored = decorationSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? '{}'));
    return stored.success ? stored.data : decorationSchema.parse({});
  } catch {
    return decorationSchema.parse({});
  }
}

export const useDecoration = create<Decoration>()(remembered);

export function decorate(change: Partial<Decoration>): void {
  useDecoration.setState(change);
  try {
    localStorage.setItem(key, JSON.stringify(useDecoration.getState()));
  } catch {
    // Storage full or refused: the choice holds until the window closes.
  }
}
