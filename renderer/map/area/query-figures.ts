import type { QueryFigures } from '#shared/target/query/evaluate.ts';
import type { QueryNames } from '#shared/target/query/field.ts';
import type { DocumentState } from '../../session/state.ts';

/** What a query can name in a document, of its shown plan. */
export function queryNames({ snapshot }: DocumentState): QueryNames {
  const spec = snapshot.plan?.spec;
  return {
    columns: snapshot.columns.map(({ name, unit }) => ({ name, unit })),
    phases: spec?.phases.map(({ name }) => name) ?? [],
    funds: spec?.funds.map(({ name }) => name) ?? [],
  };
}

/** The figures a query asks of a document. */
export function queryFigures({ directory, snapshot, lastResult }: DocumentState): QueryFigures {
  const { codes, names, parents } = directory;
  const { eligible, covered } = snapshot.coverage;
  return { codes, names, parents, eligible, covered, columns: snapshot.columns, result: lastResult };
}
