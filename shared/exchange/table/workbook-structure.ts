import type { MergedCells } from './table.ts';

/** What a workbook says of its sheets beside their cells (ECMA-376 part 1, 18.2.19 and 18.3.1.55). */
export interface SheetStructure {
  /** Part of the archive the sheet is in; null where the workbook does not say. */
  readonly part: string | null;
  readonly hidden: boolean;
}

/** The sheets in the order of the workbook. @param relations the part `xl/_rels/workbook.xml.rels` */
export function sheetStructures(workbook: string, relations: string): readonly SheetStructure[] {
  const targets = new Map(
    tags(relations, 'Relationship').map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  // Sheets without a name are passed over by the reader of cells too.
  return tags(workbook, 'sheet')
    .filter((tag) => attribute(tag, 'name'))
    .map((tag) => {
      const target = targets.get(attribute(tag, 'id'));
      return {
        part: target ? partOf(target) : null,
        hidden: ['hidden', 'veryHidden'].includes(attribute(tag, 'state') ?? ''),
      };
    });
}

/** A target is of the workbook's folder, or of the archive where it begins with a slash. */
function partOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/**
 * Cells one below the other that are shown as one, column by column.
 * @param limit more than these merged ranges are no table, and the rest of them is not read
 */
export function mergedCells(sheet: string, limit: number): readonly MergedCells[] {
  const merged: MergedCells[] = [];
  // They stand behind the cells, of which there may be millions.
  const behind = sheet.slice(sheet.lastIndexOf('sheetData>'));
  for (const tag of tags(behind, 'mergeCell').slice(0, limit)) {
    const [, left, top, right, bottom] =
      /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(attribute(tag, 'ref') ?? '') ?? [];
    if (bottom === undefined || Number(bottom) <= Number(top)) continue;
    // Of a block of several columns the first has what is shown.
    if (columnNumber(left!) > columnNumber(right!)) continue;
    merged.push({ column: columnNumber(left!) - 1, first: Number(top) - 1, last: Number(bottom) - 1 });
  }
  return merged;
}

/** A is 1, AA is 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** The opening tags of a name, whatever their namespace is called. */
function tags(xml: string, name: string): readonly string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

/** Under its name alone or in any namespace. */
function attribute(tag: string, name: string): string | null {
  const [, double, single] =
    new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  return double ?? single ?? null;
}
