import { columnName, segmentOf, unitOf, yearOf } from '#shared/exchange/import/fields.ts';
import {
  figureSegments,
  type IndicatorRole,
  type PhaseRef,
  type Role,
} from '#shared/exchange/import/mapping.ts';
import type { FoundIndicator } from '#shared/exchange/import/indicators.ts';
import type { Words } from '../../app/language/language.ts';
import type { TablePurpose } from './state.ts';

/** What a column of figures can be taken for, as one choice in a list. */

const places = ['ignore', 'code', 'desa', 'kecamatan', 'kabupaten', 'year'] as const;
const measures = ['eligible', 'covered'] as const;
const ofLongTables = ['indicator', 'segment', 'unit', 'value'] as const;
const ofEnrolment = ['phase', 'enrolled'] as const;

type Measure = (typeof measures)[number];
type PlainKind =
  (typeof places | typeof measures | typeof ofLongTables | typeof ofEnrolment)[number] | 'column';
/** Heads of one segment are another choice than those of all. */
export type ColumnKind = PlainKind | `${Measure} ${(typeof figureSegments)[number]}`;

const bySegment = measures.flatMap((measure): readonly ColumnKind[] => [
  measure,
  ...figureSegments.map((segment) => `${measure} ${segment}` as const),
]);

/** Figures of one kind alone are taken from a table of enrolment. */
export function kindsFor(purpose: TablePurpose): readonly ColumnKind[] {
  return purpose === 'enrolment'
    ? [...places, ...ofEnrolment]
    : [...places, ...bySegment, 'column', ...ofLongTables];
}

/** What an indicator of a long table can be taken for. */
export const indicatorKinds: readonly ColumnKind[] = ['ignore', ...bySegment, 'column'];

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
    case 'value':
      return { kind: plain, year: yearOf(header), segment: segmentOf(header) };
    case 'column':
      return columnRole(columnName(header) || String(column + 1), header);
    case 'enrolled':
      return { kind: plain, phase: phases.find(({ name }) => header.includes(name)) ?? null };
    default:
      return { kind: plain };
  }
}

/** The role of an indicator that somebody chose, with the year its name speaks of and the unit of its rows. */
export function indicatorRoleOf(
  kind: ColumnKind,
  { name, unit }: Pick<FoundIndicator, 'name' | 'unit'>,
): IndicatorRole {
  const [plain, segment] = parted(kind);
  switch (plain) {
    case 'eligible':
    case 'covered':
      return { kind: plain, year: yearOf(name), segment };
    case 'column':
      return columnRole(columnName(name), name, unit);
    default:
      return { kind: 'ignore' };
  }
}

/** A further column, with the unit and year its header speaks of. @param unit where the header has none */
function columnRole(name: string, header: string, unit = ''): Extract<Role, { readonly kind: 'column' }> {
  return { kind: 'column', name, unit: unitOf(header) || unit, year: yearOf(header) };
}

function parted(
  kind: ColumnKind,
): readonly [plain: PlainKind, segment: (typeof figureSegments)[number] | undefined] {
  const [plain, segment] = kind.split(' ');
  return [plain as PlainKind, figureSegments.find((one) => one === segment)];
}
