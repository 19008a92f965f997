import type { Query } from './syntax.ts';

/** One row of the form: a figure against a number, a text, or whether a figure is known. */
export type Condition = Extract<Query, { readonly kind: 'compare' | 'text' | 'known' }>;

/** A query as the form shows it: conditions of which all must hold, or any. */
export interface QueryRows {
  readonly join: 'all' | 'any';
  readonly rows: readonly Condition[];
}

/** The query as rows, or null for one that a form of rows cannot show. */
export function rowsOf(query: Query): QueryRows | null {
  switch (query.kind) {
    case 'all':
    case 'any': {
      const rows = query.of.filter(isCondition);
      return rows.length === query.of.length ? { join: query.kind, rows } : null;
    }
    case 'not':
      return null;
    default:
      return isCondition(query) ? { join: 'all', rows: [query] } : null;
  }
}

/** The query that rows say. @throws RangeError without rows */
export function queryOf({ join, rows }: QueryRows): Query {
  if (rows.length === 0) throw new RangeError('a query has at least one condition');
  return rows.length === 1 ? rows[0]! : { kind: join, of: rows };
}

function isCondition(query: Query): query is Condition {
  if (query.kind === 'compare') return query.left.kind === 'figure' && query.right.kind === 'number';
  return query.kind === 'text' || query.kind === 'known';
}
