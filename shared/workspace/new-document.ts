import type { DesaBoundary } from '../boundary/geometry.ts';
import type { RateTable } from '../contribution/rate.ts';
import type { PlanSpec } from '../plan/spec.ts';
import type { RegionCode } from '../region/code.ts';
import type { Government } from '../coverage/government.ts';
import type { Warning } from '../text/problem.ts';
import type { Source } from '../text/source.ts';
import type { Column, Question } from './snapshot.ts';

/** Everything a new document starts with. */
export interface NewDocument {
  readonly title: string;
  /** Every desa, ascending by code, with its boundary where one is known. */
  readonly desa: readonly (DesaBoundary & { readonly name: string })[];
  /** Names of the kecamatan, kabupaten and provinsi above them, by code. */
  readonly parents: Readonly<Record<RegionCode, string>>;
  readonly boundarySource: Source;
  readonly coverage: {
    /** One per desa, same order; heads or NaN for "tidak ada data". */
    readonly eligible: Float64Array;
    readonly covered: Float64Array;
    readonly year: number;
    readonly source: Source;
  };
  readonly rates: RateTable;
  /** The plan it opens with. */
  readonly plan: PlanSpec;
  /** Further plans, to be compared with the first. */
  readonly scenarios?: readonly PlanSpec[];
  /** Further figures per desa. */
  readonly columns?: readonly Column[];
  readonly governments?: readonly Government[];
  readonly question?: Question;
  /** What the user should know when it opens; not part of the document. */
  readonly warnings?: readonly Warning[];
}
