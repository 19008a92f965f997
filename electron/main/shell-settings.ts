import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Language } from '#shared/text/text.ts';
import { placeSchema, type Place } from './window-place.ts';

export interface ShellSettings {
  readonly place: Place | null;
  readonly maximized: boolean;
  /** Of menus and native dialogs; the window tells when it changes. */
  readonly language: Language;
  /** Path of the file of map tiles kept last. */
  readonly tiles: string | null;
}

const stored = z.strictObject({
  place: placeSchema.nullable(),
  maximized: z.boolean(),
  language: z.enum(['id', 'en']),
  // Settings written before there were files of tiles are good ones.
  tiles: z.string().nullable().default(null),
});

const initial: ShellSettings = { place: null, maximized: false, language: 'id', tiles: null };

/** Settings that are missing or damaged are the initial ones. */
export function loadSettings(file: string): ShellSettings {
  try {
    return stored.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return initial;
  }
}

/** Written at once, since the process may be about to end; a profile that cannot be written loses only comfort. */
export function storeSettings(file: string, settings: ShellSettings): void {
  try {
    writeFileSync(file, JSON.stringify(settings));
  } catch (error) {
    console.error('the window settings could not be written', error);
  }
}
