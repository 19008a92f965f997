import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { mostTilesRead } from '#shared/bridge/bridge.ts';
import { largestDocument } from '../files/atomic-write.ts';
import type { Arguments, NoticeName, RequestName } from './channels.ts';

/**
 * What the main process accepts from a window. The window's own types promise the same, but a page that was
 * taken over keeps no promises. Whether a path may be touched at all is decided in `documents.ts`.
 */

const path = z
  .string()
  .max(32_767)
  .refine((text) => isAbsolute(text) && !text.includes('\0'), 'not an absolute path');

const bytes = z
  .instanceof(Uint8Array)
  .refine((value) => value.byteLength > 0 && value.byteLength <= largestDocument, 'not the size of a file');

/** A name, never a path: the dialog decides the folder. */
const fileName = z
  .string()
  .min(1)
  .max(200)
  .transform((text) => text.replaceAll(/[/\\:*?"<>|\p{Cc}]/gu, '-'));

const documentState = z.strictObject({
  title: z.string().max(500),
  unsaved: z.boolean(),
  language: z.enum(['id', 'en']),
});

const schemas: {
  readonly [Name in RequestName | NoticeName]: z.ZodType<Arguments<Name>>;
} = {
  openDocument: z.tuple([]),
  reopen: z.tuple([path]),
  saveDocument: z.tuple([path, bytes]),
  saveDocumentAs: z.tuple([fileName, bytes]),
  saveExport: z.tuple([z.enum(['pdf', 'csv', 'geojson', 'png', 'svg', 'xlsx']), fileName, bytes]),
  openTiles: z.tuple([]),
  lastTiles: z.tuple([]),
  readTiles: z.tuple([z.uuid(), z.int().min(0), z.int().min(1).max(mostTilesRead)]),
  keepTiles: z.tuple([z.uuid()]),
  closeTiles: z.tuple([z.uuid()]),
  recentFiles: z.tuple([]),
  forgetRecent: z.tuple([path]),
  setFullScreen: z.tuple([z.boolean()]),
  documentState: z.tuple([documentState]),
  ready: z.tuple([]),
  answerClose: z.tuple([z.boolean()]),
};

/** The arguments of a message, checked. @throws ZodError when they are not what the bridge promises */
export function checkedArguments<Name extends RequestName | NoticeName>(
  name: Name,
  args: readonly unknown[],
): Arguments<Name> {
  const schema: z.ZodType<Arguments<Name>> = schemas[name];
  return schema.parse(args);
}
