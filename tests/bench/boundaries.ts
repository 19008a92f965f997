import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import initSqlJs from 'sql.js';
import { build } from 'vite';
import { shippedRates } from '#shared/contribution/rates.ts';
import { BoundaryImport } from '#shared/exchange/boundaries/boundary-import.ts';
import { FileLayerReader } from '#shared/exchange/boundaries/layer-reader.ts';
import { boundaryTargetOf } from '#shared/exchange/boundaries/target-of.ts';
import { loadRegionList } from '#shared/region/list.ts';
import type { RegionCode } from '#shared/region/code.ts';
import type { Result } from '#shared/text/problem.ts';
import { startDocument } from '#shared/workspace/start.ts';
import { Workspace } from '#shared/workspace/workspace.ts';
import { bundledFiles } from '../fixtures/bundled.ts';
import { gdalFiles } from '../fixtures/gdal.ts';
import { summary } from './measure.ts';

const folder = process.env['PETALINDUNG_GEODATA'] ?? resolve(import.meta.dirname, '../../../shared/geodata');
/** Within the repository, so that packages are found from there. */
const built = resolve(import.meta.dirname, '../../node_modules/.cache/petalindung-bench');
const now = '2026-01-01T00:00:00.000Z';

/**
 * Real boundary files, which lie outside the repository: Balangan and Jambi from the file to what the map draws, and
 * all Indonesia against mapshaper's command line doing import, clean and simplify.
 */
export async function measureBoundaries(): Promise<object> {
  if (!existsSync(folder)) return { skipped: `there are no files in ${folder}` };
  return {
    balangan: await toMap('63.11', 'balangan-desa-BIG-schema-shp.zip'),
    jambi: await toMap('15', 'jambi-desa.geojson'),
    national: await national(join(folder, 'national-desa-simplified-shp.zip')),
  };
}

/** Read, joined, cleaned, compared, stored as one step, and handed to the map, by median of three runs. */
async function toMap(region: string, name: string): Promise<object> {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const sql = await initSqlJs();
  const contents = value(await startDocument(bundledFiles, [region as RegionCode], shippedRates, 2026));
  const runs: { readonly total: number; readonly desa: number; readonly times: Record<string, number> }[] =
    [];
  for (let run = 0; run < 3; run++) {
    const workspace = Workspace.create(sql, contents, now);
    const times: Record<string, number> = {};
    const start = performance.now();
    let since = start;
    const lap = (step: string): void => {
      times[step] = Math.round(performance.now() - since);
      since = performance.now();
    };
    // Where GDAL is needed it is compiled anew in each run, as in each window.
    const gdal = async () => ({ ...gdalFiles(), wasm: await WebAssembly.compile(gdalBytes()) });
    const reader = new FileLayerReader(gdal, () => Promise.resolve(sql));
    const work = new BoundaryImport(() => ({ reader, close: () => undefined }), boundaryTargetOf(workspace));
    const opened = value(
      await work.open(
        () => Promise.resolve([{ name, bytes: bytes.slice() }]),
        () => undefined,
      ),
    );
    const as = value(await work.readAs(opened.likeliest, null));
    const joined = value(await work.read(opened.likeliest, as, () => undefined));
    lap('readAndJoin');
    value(work.clean(null, 'remove', () => undefined));
    lap('cleanAndCompare');
    const source = { title: name, publisher: '', licence: '', edition: '', date: '2024-01-01', note: '' };
    value(workspace.execute(work.command(source, 'remove'), now));
    lap('store');
    workspace.flatBoundaries();
    lap('handOver');
    runs.push({ total: performance.now() - start, desa: joined.desa, times });
    workspace.close();
  }
  const middle = runs.toSorted((a, b) => a.total - b.total)[1]!;
  return { desa: middle.desa, ...middle.times, total: summary(runs.map(({ total }) => total)) };
}

interface Measured {
  readonly total: number;
  readonly peakMegabytes: number;
}

async function national(file: string): Promise<object> {
  const list = join(built, 'desa.json');
  await buildChild();
  writeFileSync(list, JSON.stringify((await loadRegionList(bundledFiles)).descendants(null, 'desa')));
  const ours = child([join(built, 'boundaries-national.js'), file, list]);
  const mapshaper = createRequire(import.meta.url).resolve('mapshaper/bin/mapshaper');
  const peer = mapshaperRun(mapshaper, file);
  return {
    ours,
    mapshaper: peer,
    timeRatio: Math.round((100 * ours.total) / peer.total) / 100,
    memoryRatio: Math.round((100 * ours.peakMegabytes) / peer.peakMegabytes) / 100,
  };
}

/** As JavaScript, as it ships: what turns TypeScript into it takes 50 MB in each thread. */
async function buildChild(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, '../..'),
    build: {
      ssr: true,
      outDir: built,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: {
        input: {
          'boundaries-national': join(import.meta.dirname, 'boundaries-national.ts'),
          'boundaries-reader': join(import.meta.dirname, 'boundaries-reader.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
}

function child(args: readonly string[]): Measured {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Measured;
}

/** The command line as it is, in a process that tells its own peak when it ends. */
function mapshaperRun(bin: string, file: string): Measured {
  const tell = join(import.meta.dirname, 'peak-memory.cjs');
  const args = ['--require', tell, bin, '-i', file, '-clean', '-simplify', '50%', 'keep-shapes'];
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const peak = /peak (\d+) MB/.exec(stdout + stderr);
  if (!peak) throw new Error('mapshaper told no peak');
  return { total: Math.round(performance.now() - start), peakMegabytes: Number(peak[1]) };
}

function gdalBytes(): Uint8Array<ArrayBuffer> {
  const glue = createRequire(import.meta.url).resolve('gdal3.js/build/package/gdal3WebAssembly.js');
  return new Uint8Array(readFileSync(join(dirname(glue), '../../dist/package/gdal3WebAssembly.wasm')));
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
