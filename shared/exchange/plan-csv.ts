import Papa from 'papaparse';
import type { PlanFigures } from '../report/input.ts';
import type { Language, Text } from '../text/text.ts';
import { inertText } from './table/inert.ts';
import { desaRows, type DesaRow } from './rows.ts';

type Cell = string | number | null;

interface Column {
  readonly title: string;
  readonly cell: (row: DesaRow) => Cell;
}

/**
 * The plan as a table: UTF-8 with byte order mark, commas, one header and one row per desa, so that programs
 * and spreadsheets read it alike. There is no row of totals, which a sum over the column would count twice.
 * Numbers are plain (`1764000000`, `0.5357`), unknown is an empty cell, and text that a spreadsheet would
 * run as a formula begins with an apostrophe (OWASP, CSV injection).
 * @throws RangeError when the snapshot shows no plan
 */
export function planCsv(document: PlanFigures, language: Language): Uint8Array {
  const columns = columnsOf(document, language);
  const text = Papa.unparse(
    {
      fields: columns.map((column) => inertText(column.title)),
      data: desaRows(document, language).map((row) => columns.map((column) => inert(column.cell(row)))),
    },
    { delimiter: ',', newline: '\r\n' },
  );
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

function columnsOf(document: PlanFigures, language: Language): readonly Column[] {
  const spec = document.snapshot.plan?.spec;
  if (!spec) throw new RangeError('the snapshot shows no plan');
  const column = (title: Text, cell: (row: DesaRow) => Cell): Column => ({ title: title[language], cell });
  const columns = [
    column({ id: 'Kode', en: 'Code' }, (row) => row.code),
    column({ id: 'Nama', en: 'Name' }, (row) => row.name),
    column({ id: 'Jenis', en: 'Kind' }, (row) => row.kind),
    column({ id: 'Kecamatan', en: 'Kecamatan' }, (row) => row.kecamatan),
    column({ id: 'Kabupaten/Kota', en: 'Kabupaten/Kota' }, (row) => row.kabupaten),
    column({ id: 'Provinsi', en: 'Provinsi' }, (row) => row.provinsi),
    column({ id: 'Di area sasaran', en: 'In target area' }, (row) => (row.inArea ? 1 : 0)),
    column({ id: 'Pekerja sasaran', en: 'Eligible' }, (row) => row.eligible),
    column({ id: 'Terlindungi', en: 'Covered' }, (row) => row.covered),
    column({ id: 'Belum terlindungi', en: 'Not covered' }, (row) => row.gap),
    column({ id: 'Kuota', en: 'Quota' }, (row) => row.allocated),
    ...spec.phases.map(({ name }, i) =>
      column({ id: `Kuota ${name}`, en: `Quota ${name}` }, (row) => row.phases[i]!),
    ),
    column({ id: 'Biaya (Rp)', en: 'Cost (Rp)' }, (row) => row.cost),
    ...spec.funds.map(({ name }, i) =>
      column({ id: `Dibayar ${name} (orang)`, en: `Paid by ${name} (people)` }, (row) => row.funds[i]!),
    ),
    column({ id: 'Belum ada dana (orang)', en: 'Without funds (people)' }, (row) => row.unfunded),
    column({ id: 'Cakupan sebelum', en: 'Coverage before' }, (row) => row.coverageBefore),
    column({ id: 'Cakupan sesudah', en: 'Coverage after' }, (row) => row.coverageAfter),
    column({ id: 'Alasan', en: 'Reasons' }, (row) => row.reasons),
    // What only some plans have comes last, so that columns keep their places.
    ...(spec.reservePercent
      ? [column({ id: 'Cadangan (orang)', en: 'Reserve (people)' }, (row) => row.reserve)]
      : []),
    ...(spec.commitments ?? []).map(({ name }, i) =>
      column(
        { id: `Tanggungan ${name} (orang)`, en: `Commitment ${name} (people)` },
        (row) => row.commitments[i]!,
      ),
    ),
    ...(spec.commitments?.length
      ? [column({ id: 'Biaya tanggungan (Rp)', en: 'Cost of commitments (Rp)' }, (row) => row.committedCost)]
      : []),
  ];
  return columns.map(({ title, cell }, i) => ({ title: numbered(columns, title, i), cell }));
}

/** Phases or funds of the same name get a number, as a header may stand only once. */
function numbered(columns: readonly Column[], title: string, index: number): string {
  const before = columns.slice(0, index).filter((column) => column.title === title).length;
  return before === 0 ? title : `${title} (${before + 1})`;
}

function inert(cell: Cell): Cell {
  return typeof cell === 'string' ? inertText(cell) : cell;
}
