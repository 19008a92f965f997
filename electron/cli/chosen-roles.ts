import { oneOf } from '#shared/contribution/problems.ts';
import { columnName, unitOf } from '#shared/exchange/import/fields.ts';
import { fundRoleKinds, type FundRole } from '#shared/exchange/funds/headers.ts';
import { noSuchColumn, noSuchIndicator, noSuchPhase } from '#shared/exchange/import/import-problems.ts';
import {
  figureSegments,
  type FigureSegment,
  type IndicatorRole,
  type PhaseRef,
  type Role,
} from '#shared/exchange/import/mapping.ts';
import { indicatorKey, type FoundIndicator } from '#shared/exchange/import/indicators.ts';
import { PhaseFinder } from '#shared/exchange/import/phases.ts';
import { searchKey } from '#shared/region/search.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import { WrongUsage } from './arguments.ts';

/** What `--map "HEADER=FIELD"` says of one column. */
export interface MapEntry {
  readonly header: string;
  /** A further column without a name gets that of its header. */
  readonly field: Role | 'column' | { readonly kind: 'enrolled'; readonly named: string };
}

/** What `--indicator "NAME=FIELD"` says of one indicator of a long table. */
export interface IndicatorEntry {
  readonly name: string;
  /** A further column without a name gets that of the indicator. */
  readonly field: IndicatorRole | 'column';
}

/** The same of a column of a budget. */
export interface FundMapEntry {
  readonly header: string;
  readonly role: FundRole;
}

/** @throws WrongUsage */
export function mapEntry(given: string): MapEntry {
  const [header, field] = parted(given);
  return { header, field: fieldOf(field) };
}

/** @throws WrongUsage */
export function indicatorEntry(given: string): IndicatorEntry {
  const [name, text] = parted(given, '--indicator');
  const field = fieldOf(text);
  if (field === 'column') return { name, field };
  switch (field.kind) {
    case 'ignore':
    case 'eligible':
    case 'covered':
    case 'column':
      return { name, field };
    default:
      throw new WrongUsage(
        `--indicator: “${name}” harus eligible, covered, column atau ignore`,
        `--indicator: “${name}” is eligible, covered, column or ignore`,
      );
  }
}

/** The roles of the indicators named, by their keys. */
export function chosenIndicators(
  entries: readonly IndicatorEntry[],
  found: readonly FoundIndicator[],
): Result<Readonly<Record<string, IndicatorRole>>> {
  const roles = new Map<string, IndicatorRole>();
  for (const { name, field } of entries) {
    const key = indicatorKey(name);
    if (!found.some((one) => one.key === key))
      return refused(
        noSuchIndicator(
          name,
          found.map((one) => one.name),
        ),
      );
    const column = { kind: 'column', name: columnName(name), unit: unitOf(name), year: null } as const;
    roles.set(key, field === 'column' ? column : field);
  }
  return done(Object.fromEntries(roles));
}

/** @throws WrongUsage */
export function fundMapEntry(given: string): FundMapEntry {
  const [header, field] = parted(given);
  const [, name, year] = /^([a-z-]+)(?::(20\d\d|2100))?$/.exec(field) ?? [];
  const kind = fundRoleKinds.find((known) => known === name);
  if (kind === 'ceiling') return { header, role: { kind, year: year === undefined ? null : Number(year) } };
  if (kind && year === undefined) return { header, role: { kind } };
  throw new WrongUsage(
    `--map: tidak ada isian anggaran “${field}”; yang ada: ${fundRoleKinds.join(', ')}, ceiling:TAHUN`,
    `--map: a budget has no field “${field}”; there are ${fundRoleKinds.join(', ')}, ceiling:YEAR`,
  );
}

/** @throws WrongUsage */
function parted(given: string, option = '--map'): readonly [header: string, field: string] {
  // A header may hold an equals sign, a field does not.
  const at = given.lastIndexOf('=');
  if (at <= 0)
    throw new WrongUsage(
      `${option} harus NAMA=ISIAN, bukan “${given}”`,
      `${option} needs NAME=FIELD, not “${given}”`,
    );
  return [given.slice(0, at).trim(), given.slice(at + 1).trim()];
}

/** The roles of the columns named, by their index. */
export function chosenRoles(
  entries: readonly MapEntry[],
  headers: readonly string[],
  phases: readonly PhaseRef[] = [],
): Result<Readonly<Record<number, Role>>> {
  const roles: Record<number, Role> = {};
  for (const { header, field } of entries) {
    const column = columnOf(header, headers);
    if (column === null) return refused(noSuchColumn(header, headers));
    if (field === 'column') {
      roles[column] = { kind: 'column', name: columnName(headers[column]! || header), unit: '', year: null };
    } else if ('named' in field) {
      const phase = phaseNamed(field.named, phases);
      if (!phase.ok) return phase;
      roles[column] = { kind: 'enrolled', phase: phase.value };
    } else {
      roles[column] = field;
    }
  }
  return done(roles);
}

/** The roles of the columns of a budget that are named, by their index. */
export function chosenFundRoles(
  entries: readonly FundMapEntry[],
  headers: readonly string[],
): Result<Readonly<Record<number, FundRole>>> {
  const roles: Record<number, FundRole> = {};
  for (const { header, role } of entries) {
    const column = columnOf(header, headers);
    if (column === null) return refused(noSuchColumn(header, headers));
    roles[column] = role;
  }
  return done(roles);
}

/** A phase of the document as it is named on the command line, with its year where several have the name. */
export function phaseNamed(text: string, phases: readonly PhaseRef[]): Result<PhaseRef> {
  const found = new PhaseFinder(phases).named(text, null);
  return found.kind === 'found'
    ? done(found.phase)
    : refused(
        noSuchPhase(
          text,
          // Plans of one document may have phases of the same name and year.
          [...new Set(phases.map(({ name, year }) => `${name} ${year}`))],
        ),
      );
}

/** By its header as written, then however it is written, then by its number from 1. */
export function columnOf(header: string, headers: readonly string[]): number | null {
  const exact = headers.indexOf(header);
  if (exact >= 0) return exact;
  const alike = headers.findIndex((other) => searchKey(other) === searchKey(header));
  if (alike >= 0) return alike;
  const number = /^\d{1,3}$/.test(header) ? Number(header) : 0;
  return number >= 1 && number <= headers.length ? number - 1 : null;
}

/** Fields of tables of figures, as they are written. */
const fieldNames = [
  'code',
  'desa',
  'kecamatan',
  'kabupaten',
  'year',
  'phase',
  'eligible',
  'covered',
  'enrolled',
  'column',
  'indicator',
  'segment',
  'value',
  'ignore',
] as const;

function fieldOf(field: string): MapEntry['field'] {
  const colon = field.indexOf(':');
  const [kind, rest] = colon < 0 ? [field, null] : [field.slice(0, colon), field.slice(colon + 1).trim()];
  switch (kind) {
    case 'ignore':
    case 'code':
    case 'desa':
    case 'kecamatan':
    case 'kabupaten':
    case 'year':
    case 'phase':
    case 'indicator':
    case 'segment':
      if (rest !== null)
        throw new WrongUsage(`--map: ${kind} tidak memakai “:${rest}”`, `--map: ${kind} takes no “:${rest}”`);
      return { kind };
    case 'eligible':
    case 'covered':
    case 'value':
      return { kind, ...segmentAndYear(rest) };
    case 'enrolled':
      return rest === null || rest === '' ? { kind, phase: null } : { kind, named: rest };
    case 'column':
      return rest === null || rest === '' ? kind : { kind, name: rest, unit: '', year: null };
    default:
      throw WrongUsage.value('--map', field, oneOf(fieldNames));
  }
}

/** `2023`, `BPU` or `BPU:2023`. */
function segmentAndYear(text: string | null): {
  readonly year: number | null;
  readonly segment?: FigureSegment | undefined;
} {
  if (text === null) return { year: null };
  const parts = text.split(':');
  const segment = figureSegments.find((one) => one.toLowerCase() === parts[0]!.toLowerCase());
  const [year, ...others] = segment ? parts.slice(1) : parts;
  if (others.length > 0 || (year !== undefined && !/^(19[5-9]\d|20\d\d)$/.test(year)))
    throw new WrongUsage(
      `--map: “${text}” bukan tahun, atau ${figureSegments.join(', ')} dengan tahunnya`,
      `--map: “${text}” is no year, nor one of ${figureSegments.join(', ')} with its year`,
    );
  return { year: year === undefined ? null : Number(year), segment };
}
