import { columnName, yearOf } from '#shared/exchange/import/fields.ts';
import { figureSegments, type PhaseRef, type Role } from '#shared/exchange/import/mapping.ts';
import type { Words } from '../../app/language/language.ts';
import type { TablePurpose } from './state.ts';

/** What a column of figures can be taken for, as one choice in a list. */

const places = ['ignore', 'code', 'desa', 'kecamatan', 'kabupaten', 'year'] as const;
const measures = ['eligible', 'covered'] as const;
const ofEnrolment = ['phase', 'enrolled'] as const;

type Measure = (typeof measures)[number];
type PlainKind = (typeof places | typeof measures | typeof ofEnrolment)[number] | 'column';
/** Heads of one segment are another choice than those of all. */
export type ColumnKind = PlainKind | `${Measure} ${(typeof figureSegments)[number]}`;

const bySegment = measures.flatMap((measure): readonly ColumnKind[] => [
  measure,
  ...figureSegments.map((segment) => `${measure} ${segment}` as const),
]);

/** Figures of one kind alone are taken from a table of enrolment. */
export function kindsFor(purpose: TablePurpose): readonly ColumnKind[] {
  return purpose === 'enrolment' ? [...places, ...ofEnrolment] : [...places, ...bySegment, 'column'];
}

/** "terlindungi BPU". */
export function kindWords(kind: ColumnKind, t: Words['t']): string {
  const [plain, segment] = parted(kind);
  return [t(`importRole.${plain}`), segment].filter(Boolean).join(' ');
}

export function kindOf(role: Role): ColumnKind {
  switch (role.kind) {
    case 'provinsi':
      return 'ignore';
    case 'eligible':
    case 'covered':
      return role.segment ? `${role.kind} ${role.segment}` : role.kind;
    default:
      return role.kind;
  }
}

/** The role of a column that somebody chose, with the year and phase its header speaks of. */
export function roleOf(kind: ColumnKind, header: string, column: number, phases: readonly PhaseRef[]): Role {
  const [plain, segment] = parted(kind);
  switch (plain) {
    case 'eligible':
    case 'covered':
      return { kind: plain, year: yearOf(header), segment };
    case 'column':
      return { kind: plain, name: columnName(header) || String(column + 1), unit: '', year: yearOf(header) };
    case 'enrolled':
      return { kind: plain, phase: phases.find(({ name }) => header.includes(name)) ?? null };
    default:
      return { kind: plain };
  }
}

function parted(
  kind: ColumnKind,
): readonly [plain: PlainKind, segment: (typeof figureSegments)[number] | undefined] {
  const [plain, segment] = kind.split(' ');
  return [plain as PlainKind, figureSegments.find((one) => one === segment)];
}
