import { dialog, type BrowserWindow } from 'electron';
import type { FileFailure } from '#shared/bridge/bridge.ts';
import type { Language } from '#shared/text/text.ts';
import type { SavedKind } from './documents.ts';
import { readFailureText, speaking } from './words.ts';

const exportNames: Readonly<Record<Exclude<SavedKind, 'gpkg'>, string>> = {
  pdf: 'PDF',
  csv: 'CSV',
  geojson: 'GeoJSON',
  png: 'PNG',
  svg: 'SVG',
  xlsx: 'XLSX',
};

/** What can be opened, and how its files end. */
const openable = { document: ['gpkg'], tiles: ['mbtiles', 'pmtiles'] } as const;

/** The native open dialog. @returns the chosen file, or null */
export async function chooseToOpen(
  window: BrowserWindow,
  language: Language,
  kind: keyof typeof openable,
): Promise<string | null> {
  const say = speaking(language);
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [
      { name: say(kind), extensions: [...openable[kind]] },
      { name: say('allFiles'), extensions: ['*'] },
    ],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** The native save dialog. @returns the chosen path, or null */
export async function chooseToSave(
  window: BrowserWindow,
  language: Language,
  kind: SavedKind,
  suggestedPath: string,
): Promise<string | null> {
  const name = kind === 'gpkg' ? speaking(language)('document') : exportNames[kind];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: suggestedPath,
    filters: [{ name, extensions: [kind] }],
    properties: ['showOverwriteConfirmation'],
  });
  return canceled || !filePath ? null : filePath;
}

export function showUnreadable(window: BrowserWindow, language: Language, failure: FileFailure): void {
  void dialog.showMessageBox(window, {
    type: 'error',
    message: speaking(language)('unreadable'),
    detail: `${failure.path}\n\n${readFailureText(failure.reason)[language]}`,
  });
}

/** @returns true when the window is to be closed although work is unsaved */
export async function askToCloseUnsaved(window: BrowserWindow, language: Language): Promise<boolean> {
  const say = speaking(language);
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: say('closeQuestion'),
    detail: say('closeDetail'),
    buttons: [say('stay'), say('closeAnyway')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}

/** @returns true to load the page anew, false to close the window */
export async function askAfterCrash(window: BrowserWindow, language: Language): Promise<boolean> {
  const say = speaking(language);
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: say('gone'),
    detail: say('goneDetail'),
    buttons: [say('reload'), say('close').replace('&', '')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
