import type { TableSource } from '#shared/exchange/import/table.ts';
import { canImport, readImport } from './state.ts';

/** The first file of a drop that may be a table. */
export function droppedTable(data: DataTransfer): File | null {
  return [...data.files].find(({ name }) => /\.(csv|tsv|txt|xlsx|xlsm|xls)$/i.test(name)) ?? null;
}

export async function tableOfFile(file: File): Promise<TableSource> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

function over(event: DragEvent): void {
  // Without this the window would leave for the file.
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

function drop(event: DragEvent): void {
  if (!event.dataTransfer || event.dataTransfer.files.length === 0) return;
  event.preventDefault();
  const file = droppedTable(event.dataTransfer);
  if (file && canImport()) void tableOfFile(file).then((given) => readImport(given));
}

/** A table dropped anywhere on the window opens the import. */
export function listenToDrops(window: Window): void {
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);
}
