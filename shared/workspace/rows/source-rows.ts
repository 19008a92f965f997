import type { Source } from '../../text/source.ts';
import { readRows, UnreadableRow } from './rows.ts';
import type { Row } from '../schema/tables.ts';
import type { Store } from '../sql.ts';

/** Where figures and boundaries come from: a row for each source. */

/** Ids in the table `source`. */
export const boundarySourceId = 'boundary';
export const coverageSourceId = 'coverage';

/** The cells of a source, its id apart. */
export function sourceCells(source: Source) {
  const { title, publisher, licence, edition, date, note, illustrative, definition } = source;
  return {
    title,
    publisher,
    licence,
    edition,
    date,
    note,
    illustrative: illustrative ? 1 : 0,
    definition: definition === '' ? null : definition,
  } as const;
}

/** Every source by its id. @throws UnreadableRow */
export function readSources(store: Store): ReadonlyMap<string, Source> {
  return new Map(readRows(store, 'source').map((row) => [row.id, sourceOf(row)]));
}

/** @throws UnreadableRow where there is none */
export function loadSource(store: Store, id: string): Source {
  const source = readSources(store).get(id);
  if (!source) throw new UnreadableRow(`source ${id}: no row`);
  return source;
}

function sourceOf(row: Row<'source'>): Source {
  const { fid: _, id: __, illustrative, definition, ...said } = row;
  return { ...said, illustrative: illustrative === 1, definition: definition ?? '' };
}
