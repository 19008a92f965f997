import { basename } from 'node:path';
import { noSuchSheet } from '#shared/exchange/import/import-problems.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import type { RawTable } from '#shared/exchange/table/table.ts';
import { writtenXlsx } from '#shared/exchange/table/workbook-out.ts';
import { writtenCsv, type WrittenTable } from '#shared/exchange/table/written-table.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import type { Output } from '../../files/atomic-write.ts';
import { readInput } from './input-file.ts';

/** The sheets of a CSV, TSV or XLSX file. */
export async function readTableFile(path: string): Promise<Result<RawTable>> {
  const bytes = await readInput(path);
  return bytes.ok ? readTable({ name: basename(path), bytes: bytes.value }) : bytes;
}

/** The number of the sheet asked for by name, from 0; undefined where none was, and the likeliest is read. */
export function sheetNamed({ sheets }: RawTable, wanted: string | null): Result<number | undefined> {
  if (wanted === null) return done(undefined);
  const names = sheets.map(({ name }) => name);
  const sheet = names.indexOf(wanted);
  return sheet < 0 ? refused(noSuchSheet(wanted, names)) : done(sheet);
}

/** A table as a file: CSV where its name ends so, else a workbook. */
export function tableOutput(path: string, table: WrittenTable): Output {
  return { path, bytes: /\.csv$/i.test(path) ? writtenCsv(table) : writtenXlsx(table) };
}
