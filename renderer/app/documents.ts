import type { RegionCode } from '#shared/region/code.ts';
import type { SampleName } from '#shared/workspace/sample.ts';
import type { OpenedDocument } from '../session/api.ts';
import { coalesce } from '../session/coalesce.ts';
import { documentBytes, openWith } from '../session/actions.ts';
import { session } from '../session/client.ts';
import { hasUnsavedWork, useDocument, useView } from '../session/store.ts';
import { untilSaved } from '../session/until-saved.ts';
import type { Result } from '#shared/text/problem.ts';
import { platform } from '../platform/host.ts';
import type { FileRef, OpenedBytes } from '../platform/platform.ts';
import { askUnsaved } from './dialog/unsaved.ts';
import { fileName } from './file-name.ts';

/** Opening, saving and leaving documents: what the commands and the start screen ask for. */

async function writeDocument(choose: boolean): Promise<boolean> {
  const { document, setSaving, saved } = useDocument.getState();
  if (!document) return false;
  setSaving(true);
  try {
    const { bytes, revision } = await documentBytes();
    const { directory, file, snapshot } = useDocument.getState().document ?? document;
    const written =
      file && !choose
        ? await platform.save(file, bytes)
        : await platform.saveAs(file?.name ?? fileName(snapshot.title, 'gpkg'), bytes);
    if (!written) return false;
    if (!written.ok) {
      useView.getState().setProblem(written.problem);
      return false;
    }
    // While a slow disk writes, another document may be opened: what is on disk is not of that one.
    if (useDocument.getState().document?.directory === directory) saved(revision, written.value);
    return true;
  } finally {
    setSaving(false);
  }
}

/** Writes the document where it belongs, asking for a place the first time; true once the host confirmed. */
export const saveDocument = coalesce(() => writeDocument(false));

/** Writes the document to a place the user chooses. */
export const saveDocumentAs = coalesce(() => writeDocument(true));

/** Asks what to do with unsaved work, which work that is just being saved is not; true when the document may be left. */
export async function mayLeave(): Promise<boolean> {
  await untilSaved();
  const { document } = useDocument.getState();
  if (!document || !hasUnsavedWork(document)) return true;
  switch (await askUnsaved(document.snapshot.title)) {
    case 'save':
      return saveDocument();
    case 'discard':
      return true;
    case 'stay':
      return false;
  }
}

/** Opens a document through the worker, on the screen where the question it was made for is answered. */
async function open(
  ask: (now: string) => Promise<Result<OpenedDocument>>,
  file: FileRef | null,
): Promise<Result<OpenedDocument>> {
  const opened = await openWith(ask, file);
  const question = opened.ok ? opened.value.snapshot.question : null;
  if (question) useView.getState().setScreen(question.screen);
  return opened;
}

/** Opens what the platform read; the document open before stays when this one is refused. */
async function openRead(read: Result<OpenedBytes> | null): Promise<boolean> {
  if (!read) return false;
  if (!read.ok) {
    useView.getState().setProblem(read.problem);
    return false;
  }
  const { file, content } = read.value;
  const opened = await open(() => session.openDocument(content), file);
  if (opened.ok) await platform.remember(file);
  return opened.ok;
}

export async function openDocument(): Promise<void> {
  if (await mayLeave()) await openRead(await platform.open());
}

export async function openRecent(file: FileRef): Promise<void> {
  if (await mayLeave()) await openRead(await platform.reopen(file.id));
}

/** A file the host hands over, as one named on the command line. */
export async function openHanded(file: OpenedBytes): Promise<void> {
  if (await mayLeave()) await openRead({ ok: true, value: file });
}

/** A document dropped on the window: where it lies is not told, so the first saving asks for a place. */
export async function openDropped(file: File): Promise<void> {
  if (!(await mayLeave())) return;
  await open(() => session.openDocument(file), null);
}

export async function createDocument(codes: readonly RegionCode[]): Promise<void> {
  if (await mayLeave()) await openWith((now) => session.createDocument(codes, now), null);
}

export async function openSample(name: SampleName): Promise<void> {
  if (await mayLeave()) await open((now) => session.openSample(name, now), null);
}

/** Back to the start screen. */
export async function leaveDocument(): Promise<void> {
  if (await mayLeave()) useDocument.getState().closed();
}
