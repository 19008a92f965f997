import type { WrittenTable } from '#shared/exchange/table/written-table.ts';
import type { Snapshot } from '#shared/workspace/snapshot.ts';
import { fileName } from '../../app/file-name.ts';
import type { Words } from '../../app/language/language.ts';
import { platform } from '../../platform/host.ts';
import { settled } from '../../session/actions.ts';
import { session } from '../../session/client.ts';
import { useDocument, useView } from '../../session/store.ts';
import { cellValue } from './cells.ts';
import { isShare } from './shown-columns.ts';
import type { TableView } from './use-table-view.ts';

/**
 * The table as it is shown, for a file: the shown columns of the rows that pass, as they are sorted, after the code,
 * without which no other program knows which desa is meant. No row of sums, which a sum over the column would count
 * twice.
 */
export function writtenView(view: TableView, { t }: Words): WrittenTable {
  const { columns, headings, order, rows } = view;
  const hasCode = columns.some(({ title }) => title === 'code');
  const unitOf = (at: number): string => {
    const { unit, unitText } = columns[at]!;
    if (unit === 'rupiah') return ` (${t('unit.rupiah')})`;
    return unitText ? ` (${unitText})` : '';
  };
  return {
    sheet: t(`level.${rows.level}`),
    header: [...(hasCode ? [] : [t('column.code')]), ...headings.map((text, at) => text + unitOf(at))],
    rows: order.map((row) => [
      ...(hasCode ? [] : [rows.codes[row]!]),
      ...columns.map((column) => {
        const value = cellValue(view, column, row);
        // As far as it is written on screen: 53.57 % is 0.5357.
        return typeof value === 'number' && isShare(column) ? Math.round(value * 10_000) / 10_000 : value;
      }),
    ]),
    widths: [...(hasCode ? [] : [14]), ...columns.map(({ numeric }) => (numeric ? 14 : 24))],
  };
}

/** What a reader must know of the figures: where they come from and what they count. */
function sourcesOf(
  { coverage, columns }: Pick<Snapshot, 'coverage' | 'columns'>,
  { t }: Words,
): WrittenTable {
  const { source, year } = coverage;
  const heads = ['data', 'title', 'publisher', 'edition', 'date', 'definition', 'note'] as const;
  return {
    sheet: t('data.sources'),
    header: heads.map((head) => t(`table.sources.${head}`)),
    rows: [
      [
        `${t('data.figures')} ${year}${source.illustrative ? ` (${t('data.illustrative')})` : ''}`,
        source.title,
        source.publisher,
        source.edition,
        source.date,
        source.definition,
        source.note,
      ],
      ...columns.map((column) => [column.name, column.source, '', String(column.year ?? ''), '', '', '']),
    ],
    widths: [28, 36, 28, 12, 12, 60, 60],
  };
}

export async function exportTable(view: TableView, format: 'csv' | 'xlsx', words: Words): Promise<void> {
  await settled();
  const { document } = useDocument.getState();
  if (!document) return;
  const sources = sourcesOf(document.snapshot, words);
  const bytes = await session.exportTable(writtenView(view, words), format, sources);
  const title = `${document.snapshot.title} ${words.t('table.export.file')}`;
  const written = await platform.export(format, fileName(title, format), bytes);
  if (written?.ok === false) useView.getState().setProblem(written.problem);
}
