import { transfer, wrap } from 'comlink';
import type { TableReader } from './imports.ts';
import type { TableReaderWorker } from './table-reader.ts';

/** A thread that ends with the reading: a large workbook can be given up while it is being taken apart. */
export function tableThread(): TableReader {
  const thread = new Worker(new URL('./table-reader.ts', import.meta.url), {
    type: 'module',
    name: 'table-reader',
  });
  const remote = wrap<TableReaderWorker>(thread);
  return {
    read: (source, delimiter) =>
      remote.read('bytes' in source ? transfer(source, [source.bytes.buffer]) : source, delimiter),
    close: () => thread.terminate(),
  };
}
