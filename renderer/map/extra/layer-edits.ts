import { transfer, wrap } from 'comlink';
import type { LayerFile } from '#shared/exchange/layer/layer-file.ts';
import {
  layerFileTooLarge,
  layersInOtherCrs,
  mostLayerBytes,
} from '#shared/exchange/layer/layer-problems.ts';
import { nextColour } from '#shared/target/colours.ts';
import { refused, type Result } from '#shared/text/problem.ts';
import type { UserLayer } from '#shared/workspace/snapshot.ts';
import { run } from '../../session/actions.ts';
import { useDocument, useView } from '../../session/store.ts';

/** Reads files of layers where the window is not held up; ended when the file is read, with all its memory. */
export interface LayerWorker {
  /** @param gdal absolute address of GDAL's files, with a slash at the end */
  read(gdal: string, name: string, bytes: Uint8Array): Promise<Result<LayerFile>>;
}

/** Adds every layer of a file to the document, as one step of undo; a problem is shown, and which layers were left out. */
export async function addLayers(file: File): Promise<void> {
  const read = await readFile(file);
  if (!read.ok) {
    useView.getState().setProblem(read.problem);
    return;
  }
  const merge = crypto.randomUUID();
  const used = (useDocument.getState().document?.snapshot.layers ?? []).map(({ colour }) => colour);
  for (const { name, features } of read.value.layers) {
    const colour = nextColour(used);
    used.push(colour);
    const layer = { id: crypto.randomUUID(), name, source: file.name, colour, visible: true };
    const stored = await run({ kind: 'put-layer', layer, features, merge });
    if (!stored.ok) return;
  }
  const { skipped } = read.value;
  if (skipped.length > 0) useView.getState().setProblem(layersInOtherCrs(skipped));
}

async function readFile(file: File): Promise<Result<LayerFile>> {
  if (file.size > mostLayerBytes) return refused(layerFileTooLarge(file.name, file.size));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const gdal = new URL('gdal/', document.baseURI).href;
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  try {
    return await wrap<LayerWorker>(worker).read(gdal, file.name, transfer(bytes, [bytes.buffer]));
  } finally {
    worker.terminate();
  }
}

/** @param merge changes of the same key that follow each other are one step of undo */
export function changeLayer(layer: UserLayer, change: Partial<UserLayer>, merge?: string): void {
  const { id, name, source, colour, visible } = { ...layer, ...change };
  void run({
    kind: 'put-layer',
    layer: { id, name, source, colour, visible },
    ...(merge === undefined ? {} : { merge }),
  });
}

export function removeLayer(id: string): void {
  void run({ kind: 'remove-layer', id });
}
