import initSqlJs from 'sql.js';
import { shippedRates } from '#shared/contribution/rates.ts';
import { judge, type Judgement } from '#shared/exchange/import/judge.ts';
import { readTable } from '#shared/exchange/table/read-table.ts';
import { readingOf } from '#shared/exchange/import/reading.ts';
import { targetOf } from '#shared/exchange/import/target.ts';
import { importCommand } from '#shared/exchange/import/to-command.ts';
import { loadRegionList } from '#shared/region/list.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { Result } from '#shared/text/problem.ts';
import type { NewDocument } from '#shared/workspace/new-document.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { bundledFiles } from '../fixtures/bundled.ts';
import { smallDocument } from '../fixtures/small-document.ts';
import { workbookOf } from '../fixtures/workbook.ts';

/** Every desa of Indonesia with two figures, as CSV and as XLSX: read, judged row by row, and taken. */
export async function measureImport(): Promise<object> {
  const document = await national();
  const { desa, parents } = document;
  const header = ['Kode', 'Desa', 'Kecamatan', 'Pekerja sasaran 2024', 'Terlindungi 2024'];
  const rows = desa.map(({ code, name }, index): readonly (string | number)[] => [
    code,
    name,
    parents[code.slice(0, 8) as RegionCode] ?? '',
    400 + (index % 900),
    index % 400,
  ]);
  const csv = new TextEncoder().encode(
    [header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n'),
  );
  const byName = new TextEncoder().encode(
    [header, ...rows]
      .map((row) =>
        row
          .slice(1)
          .map((cell) => `"${cell}"`)
          .join(','),
      )
      .join('\n'),
  );
  const sql = await initSqlJs();
  const workspace = () => Workspace.create(sql, document, '2026-01-01T00:00:00.000Z');
  return {
    desa: desa.length,
    csv: await measured('tabel.csv', csv, workspace()),
    xlsx: await measured('tabel.xlsx', workbookOf([header, ...rows]), workspace()),
    csvByName: await measured('nama.csv', byName, workspace()),
  };
}

async function measured(name: string, bytes: Uint8Array, workspace: Workspace): Promise<object> {
  const times: Record<string, number> = {};
  let since = performance.now();
  const lap = (step: string): void => {
    times[step] = Math.round(performance.now() - since);
    since = performance.now();
  };
  const table = value(await readTable({ name, bytes }));
  lap('read');
  const reading = readingOf(table, { purpose: 'coverage' });
  const target = targetOf(workspace);
  const options = { ...reading, year: null, existing: 'keep', matches: {} } as const;
  const judgement: Judgement = value(judge(reading.sheet, target, options));
  lap('judge');
  const source = {
    title: name,
    publisher: '',
    edition: '2024',
    date: '2024-12-31',
    definition: '',
    note: '',
  };
  const command = importCommand(judgement, reading.mapping, target, source, false);
  value(workspace.execute(command, '2026-01-01T00:00:00.000Z'));
  lap('take');
  workspace.close();
  const total = Object.values(times).reduce((sum, time) => sum + time, 0);
  return { megabytes: Math.round(bytes.length / 1e5) / 10, taken: judgement.desa, ...times, total };
}

async function national(): Promise<NewDocument> {
  const list = await loadRegionList(bundledFiles);
  const codes = list.descendants(null, 'desa');
  const unknown = () => new Float64Array(codes.length).fill(NaN);
  const small = smallDocument();
  return {
    ...small,
    desa: codes.map(({ code, name }) => ({ code, name, geometry: null })),
    parents: Object.fromEntries(
      (['provinsi', 'kabupaten', 'kecamatan'] as const).flatMap((level) =>
        list.descendants(null, level).map(({ code, name }) => [code, name]),
      ),
    ),
    coverage: { ...small.coverage, year: 2023, eligible: unknown(), covered: unknown() },
    rates: shippedRates,
    columns: [],
    governments: [],
    scenarios: [],
  };
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
