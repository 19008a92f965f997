import { strToU8, zipSync } from 'fflate';
import { cleanText, type WrittenTable } from './written-table.ts';

/**
 * Tables as the sheets of an XLSX workbook (ECMA-376 part 1, SpreadsheetML), their headers bold and in sight while
 * rows scroll. Every text stands in its cell as text, which no spreadsheet takes for a number, a date or a formula.
 * Packed in this thread: the writers at hand pack large sheets in workers made from blobs, which the content
 * security policy of the window forbids.
 * @param tables at least one, under different names
 */
export function writtenXlsx(...tables: readonly WrittenTable[]): Uint8Array {
  const sheets = tables.map(
    ({ sheet }, index) =>
      `<sheet name="${escaped(sheetName(sheet))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const relationships = tables.flatMap((_, index) => ['worksheet', `worksheets/${partName(index)}`]);
  const parts = {
    '[Content_Types].xml': contentTypes(tables.length),
    '_rels/.rels': relationship('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml':
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>` +
      `${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationship(...relationships, 'styles', 'styles.xml'),
    'xl/styles.xml': styles,
    ...Object.fromEntries(
      tables.map((table, index) => [`xl/worksheets/${partName(index)}`, sheetXml(table)]),
    ),
  };
  const bytes = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 0, 1) });
}

function partName(index: number): string {
  return `sheet${index + 1}.xml`;
}

function sheetXml({ header, rows, widths }: WrittenTable): string {
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${columns.join('')}</cols><sheetData>${rowXml(header, 1, 1)}` +
    `${rows.map((row, index) => rowXml(row, index + 2, 0)).join('')}</sheetData></worksheet>`
  );
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(sheets: number): string {
  const worksheets = Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/${partName(index)}" ContentType="${sheetType}.worksheet+xml"/>`,
  );
  return (
    `${declaration}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>${worksheets.join('')}</Types>`
  );
}

/** Style 0 is plain, style 1 bold. */
const styles =
  `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>';

/** @param targets kind and part, in turn */
function relationship(...targets: readonly string[]): string {
  const list: string[] = [];
  for (let index = 0; index < targets.length; index += 2)
    list.push(
      `<Relationship Id="rId${index / 2 + 1}" Type="${relations}/${targets[index]}" Target="${targets[index + 1]}"/>`,
    );
  return `${declaration}<Relationships xmlns="${packages}/relationships">${list.join('')}</Relationships>`;
}

function rowXml(cells: readonly (string | number)[], row: number, style: number): string {
  const written = cells.map((cell, column) => {
    const place = `r="${columnLetters(column)}${row}" s="${style}"`;
    if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
    const text = cleanText(cell);
    if (text === '') return '';
    return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  });
  return `<row r="${row}">${written.join('')}</row>`;
}

/** Column 0 is A, 26 is AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/** At most 31 letters, none of those Excel keeps for itself. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
