import type { TableSource } from '#shared/exchange/table/table.ts';

/** The first file of a drop that may be a table. */
export function droppedTable({ files }: { readonly files: Iterable<File> }): File | null {
  return [...files].find(({ name }) => /\.(csv|tsv|txt|xlsx|xlsm|xls)$/i.test(name)) ?? null;
}

export async function tableOfFile(file: File): Promise<TableSource> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
