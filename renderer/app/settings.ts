import { z } from 'zod';
import { reportSections } from '#shared/report/input.ts';

/**
 * What this computer remembers for its user, apart from any document: nothing here travels with a plan.
 * A setting that cannot be read (older version, storage refused) counts as never set.
 */
const settingsSchema = z.object({
  language: z.enum(['id', 'en']).optional(),
  theme: z.enum(['light', 'dark', 'system']).optional(),
  started: z.boolean().optional(),
  signature: z
    .object({
      place: z.string(),
      position: z.string(),
      name: z.string(),
      rank: z.string(),
      nip: z.string(),
    })
    .optional(),
  /** Parts of the printed plan; what is not named is printed. */
  sections: z.partialRecord(z.enum(reportSections), z.boolean()).optional(),
});

export type Settings = z.infer<typeof settingsSchema>;
export type ThemeChoice = NonNullable<Settings['theme']>;

const key = 'petalindung.settings';

/** The part of `localStorage` used here, so that tests can hand in their own. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>;

export function readSettings(storage: TextStorage): Settings {
  try {
    const stored = settingsSchema.safeParse(JSON.parse(storage.getItem(key) ?? '{}'));
    return stored.success ? stored.data : {};
  } catch {
    return {};
  }
}

export function changeSettings(storage: TextStorage, change: Partial<Settings>): void {
  try {
    storage.setItem(key, JSON.stringify({ ...readSettings(storage), ...change }));
  } catch {
    // Storage full or refused: the setting holds until the window closes.
  }
}
