import { expose, proxy, transfer, wrap } from 'comlink';
import type { GivenFile } from '#shared/boundary/import/given-files.ts';
import type { ReadAs } from '#shared/boundary/import/open-layers.ts';
import type { Simplification } from '#shared/boundary/clean/options.ts';
import {
  BoundaryImport,
  type BoundarySource,
  type MissingDesa,
  type OpenedFiles,
  type Progress,
} from '#shared/exchange/boundaries/boundary-import.ts';
import type { PlaceFields } from '#shared/exchange/boundaries/fields.ts';
import type { HandMatches } from '#shared/exchange/boundaries/join.ts';
import type { FeaturePicture } from '#shared/exchange/boundaries/picture.ts';
import type { CleanPreview, JoinPreview } from '#shared/exchange/boundaries/preview.ts';
import { contentOf, type LayerReader, type OwnedReader } from '#shared/exchange/boundaries/layer-reader.ts';
import { arrived } from '#shared/exchange/boundaries/transit.ts';
import type { BoundaryTarget } from '#shared/exchange/boundaries/target.ts';
import { writtenXlsx } from '#shared/exchange/table/workbook-out.ts';
import { done, type Result } from '#shared/text/problem.ts';
import type { Language } from '#shared/text/text.ts';
import type { Command } from '#shared/workspace/command.ts';
import type { BoundaryReaderWorker } from './reader-worker.ts';

/**
 * One import of boundaries in a thread of its own: whoever gives up ends the thread, and all it holds is gone at once,
 * whatever it was in the middle of.
 */
export interface BoundaryImportWorker {
  /** @param gdal absolute address of GDAL's files, with a slash at the end */
  open(
    gdal: string,
    target: BoundaryTarget,
    files: readonly File[],
    progress: Progress,
  ): Promise<Result<OpenedFiles>>;
  readAs(layer: number, crs: string | null): Promise<Result<ReadAs>>;
  read(layer: number, as: ReadAs, progress: Progress): Promise<Result<JoinPreview>>;
  join(fields: PlaceFields, matches: HandMatches): Promise<JoinPreview>;
  clean(
    simplify: Simplification | null,
    missing: MissingDesa,
    progress: Progress,
  ): Promise<Result<CleanPreview>>;
  picture(feature: number): Promise<FeaturePicture | null>;
  command(source: BoundarySource, missing: MissingDesa): Promise<Command>;
  /** As a workbook. */
  report(language: Language): Promise<Uint8Array>;
}

let work: BoundaryImport | null = null;

function opened(): BoundaryImport {
  if (!work) throw new Error('nothing was opened');
  return work;
}

/** A thread for reading alone: what it needs for that is gone with it before boundaries are cleaned. */
function newReader(gdal: string): OwnedReader {
  const thread = new Worker(new URL('./reader-worker.ts', import.meta.url), {
    type: 'module',
    name: 'boundary-reader',
  });
  const remote = wrap<BoundaryReaderWorker>(thread);
  const reader: LayerReader = {
    open: (files, progress) =>
      remote.open(gdal, transfer(files, contentOf(files)), proxy(progress ?? (() => undefined))),
    readAs: (layer, crs, near) => remote.readAs(layer, crs, near),
    read: async (layer, as, progress) => {
      const read = await remote.read(layer, as, proxy(progress));
      return read.ok ? done(arrived(read.value)) : read;
    },
  };
  return { reader, close: () => thread.terminate() };
}

async function givenFile(file: File): Promise<GivenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

const api: BoundaryImportWorker = {
  open(gdal, target, files, progress) {
    work = new BoundaryImport(() => newReader(gdal), target);
    return work.open(() => Promise.all(files.map(givenFile)), progress);
  },
  readAs: (layer, crs) => opened().readAs(layer, crs),
  read: (layer, as, progress) => opened().read(layer, as, progress),
  join: async (fields, matches) => opened().join(fields, matches),
  clean: async (simplify, missing, progress) => opened().clean(simplify, missing, progress),
  picture: async (feature) => opened().picture(feature),
  command: async (source, missing) => opened().command(source, missing),
  report: async (language) => {
    const bytes = writtenXlsx(opened().report(language));
    return transfer(bytes, [bytes.buffer]);
  },
};

expose(api);
