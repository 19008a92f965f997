import { droppedTable, tableOfFile } from '../data/import/dropped.ts';
import { canImport, readImport, useImport } from '../data/import/state.ts';
import { canImportBoundaries, readFiles, useBoundaries } from '../data/boundaries/state.ts';
import type { Problem } from '#shared/text/problem.ts';
import { useView } from '../session/store.ts';
import { openDropped } from './documents.ts';

/** What files dropped on the window are for. */
export type DroppedFiles =
  | { readonly kind: 'document' | 'table'; readonly file: File }
  | { readonly kind: 'boundaries'; readonly files: readonly File[] }
  | { readonly kind: 'unknown'; readonly names: readonly string[] };

/** Main and side files of the formats boundaries come in. */
const boundaryEnding =
  /\.(zip|shp|dbf|shx|prj|cpg|qpj|geojson|json|topojson|kml|kmz|fgb|gml|tab|dat|map|id|mif|mid|gpkg)$/i;

/** Within the first pages of a GeoPackage stand the names of its tables. */
const searched = 1024 * 1024;

/** A document of ours opens, other GeoPackages and the like are boundaries, a table is imported. */
export async function sortDropped(files: readonly File[]): Promise<DroppedFiles> {
  const [first] = files;
  if (first && files.length === 1 && /\.gpkg$/i.test(first.name) && (await isDocument(first)))
    return { kind: 'document', file: first };
  const boundaries = files.filter(({ name }) => boundaryEnding.test(name));
  // A shapefile's .dbf alone is a boundary file too: the import says which parts are missing.
  if (boundaries.length > 0) return { kind: 'boundaries', files: boundaries };
  const table = droppedTable({ files });
  return table ? { kind: 'table', file: table } : { kind: 'unknown', names: files.map(({ name }) => name) };
}

async function isDocument(file: File): Promise<boolean> {
  const start = await file.slice(0, searched).arrayBuffer();
  return new TextDecoder('latin1').decode(start).includes('petalindung_schema');
}

function over(event: DragEvent): void {
  // Without this the window would leave for the file.
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

function drop(event: DragEvent): void {
  const files = [...(event.dataTransfer?.files ?? [])];
  if (files.length === 0) return;
  event.preventDefault();
  void take(files);
}

async function take(files: readonly File[]): Promise<void> {
  const dropped = await sortDropped(files);
  // A dialog that is up takes what it is for, and nothing comes up over it.
  if (dialogIsUp() && !isFor(dropped)) return;
  const { setProblem } = useView.getState();
  switch (dropped.kind) {
    case 'document':
      return openDropped(dropped.file);
    case 'boundaries':
      return canImportBoundaries() ? readFiles(dropped.files) : setProblem(noDocument);
    case 'table':
      return canImport() ? readImport(await tableOfFile(dropped.file)) : setProblem(noDocument);
    case 'unknown':
      return setProblem(unknownFiles(dropped.names));
  }
}

function dialogIsUp(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog]') !== null;
}

function isFor({ kind }: DroppedFiles): boolean {
  return (
    (kind === 'table' && useImport.getState().open) ||
    (kind === 'boundaries' && useBoundaries.getState().open)
  );
}

const noDocument: Problem = {
  code: 'drop-without-document',
  what: {
    id: 'Belum ada dokumen yang dapat menerima berkas itu.',
    en: 'There is no document that could take the file.',
  },
  why: {
    id: 'Tabel dan batas wilayah menjadi isi sebuah dokumen, dan dokumen itu harus dapat diubah.',
    en: 'Tables and boundaries become part of a document, and it must be one that can be changed.',
  },
  next: {
    id: 'Buat atau buka dokumen, lalu letakkan lagi berkasnya.',
    en: 'Make or open a document, then drop it again.',
  },
};

function unknownFiles(names: readonly string[]): Problem {
  const listed = names.slice(0, 3).join(', ');
  return {
    code: 'drop-unknown',
    what: { id: `${listed} tidak dapat dibaca di sini.`, en: `${listed} cannot be read here.` },
    why: {
      id: 'Yang dapat diletakkan: dokumen (.gpkg), tabel (CSV, TSV, XLSX), dan batas wilayah (shapefile, GeoPackage, GeoJSON, KML, …).',
      en: 'What can be dropped: documents (.gpkg), tables (CSV, TSV, XLSX), and boundaries (shapefile, GeoPackage, GeoJSON, KML, …).',
    },
    next: {
      id: 'Simpan isinya dalam salah satu bentuk itu, lalu letakkan lagi.',
      en: 'Save it in one of these forms, then drop it again.',
    },
  };
}

/** Files dropped anywhere on the window open what they are for. */
export function listenToDrops(window: Window): void {
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);
}
