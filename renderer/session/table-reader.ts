import { expose } from 'comlink';
import { readTable } from '#shared/exchange/table/read-table.ts';
import type { TableReader } from './imports.ts';

/** Reads tables in a thread of its own. */
export type TableReaderWorker = Pick<TableReader, 'read'>;

const api: TableReaderWorker = { read: readTable };
expose(api);
