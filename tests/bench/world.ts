import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import initSqlJs, { type SqlJsStatic } from 'sql.js';
import type { BundledFiles } from '#shared/region/bundled.ts';
import { parseRegionCode, type RegionCode } from '#shared/region/code.ts';
import { reportFontFiles, type ReportFonts } from '#shared/report/fonts.ts';
import type { Result } from '#shared/text/problem.ts';
import { seeded } from './measure.ts';

export const root = resolve(import.meta.dirname, '../..');

/** The bundled geodata, straight from the repository. */
export const bundled: BundledFiles = {
  text: (name) => readFile(join(root, 'geodata/bundled', name), 'utf8'),
};

export async function sqlite(): Promise<SqlJsStatic> {
  const wasm = createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm');
  return initSqlJs({ wasmBinary: new Uint8Array(readFileSync(wasm)).buffer });
}

function font(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(root, 'assets/fonts/roboto', name)));
}

export function fonts(): ReportFonts {
  return {
    regular: font(reportFontFiles.regular),
    bold: font(reportFontFiles.bold),
    italic: font(reportFontFiles.italic),
  };
}

/** @throws Error where there is a problem: a measurement has no use for one */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.what.en} ${result.problem.why.en}`);
  return result.value;
}

export function code(text: string): RegionCode {
  const parsed = parseRegionCode(text);
  if (!parsed) throw new Error(`${text} is no code`);
  return parsed;
}

/** Made-up figures of the usual size: 50–1,049 eligible workers a desa, any part of them covered. */
export function madeUpCoverage(desa: number): { eligible: Float64Array; covered: Float64Array } {
  const next = seeded(20_240_426);
  const eligible = Float64Array.from({ length: desa }, () => 50 + next(1000));
  const covered = eligible.map((heads) => next(heads + 1));
  return { eligible, covered };
}
