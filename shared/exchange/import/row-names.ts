import { columnName, isDerived, recognise, segmentOf, withoutYear } from './fields.ts';
import { indicatorKey, isPeople, segmentIn } from './indicators.ts';
import type { FigureSegment, IndicatorRole, Mapping, Role } from './mapping.ts';
import { FigureReader, ofYear, shortened, type FigureColumn, type NumberReading } from './row-figures.ts';
import { cellText, type Cell } from './table.ts';
import type { Note } from './verdict.ts';

/** What the figures of a row are figures of: what the headers say, and in a long table the row itself. */
export interface RowColumns {
  readonly columns: readonly FigureColumn[];
  readonly reader: FigureReader;
  /** Whether a figure is of the row's year, or of the row's phase. */
  readonly undated: boolean;
  readonly unphased: boolean;
}

/** A column whose figures the row names, at least in part. */
interface NamedColumn {
  readonly at: number;
  readonly header: string;
  readonly role: FigureColumn['role'] | ValueRole;
}

type ValueRole = Extract<Role, { readonly kind: 'value' }>;
type HeadsRole = Extract<Role, { readonly kind: 'eligible' | 'covered' }>;

export class RowNames {
  readonly #columns: readonly NamedColumn[];
  readonly #indicator: number | null;
  readonly #segment: number | null;
  readonly #unit: number | null;
  readonly #indicators: ReadonlyMap<string, IndicatorRole>;
  readonly #hasYears: boolean;
  readonly #reading: NumberReading;
  /** Long tables name few things, in many rows. */
  readonly #known = new Map<string, RowColumns | Note>();

  /** @param headers one per column */
  constructor({ roles, indicators }: Mapping, headers: readonly string[], reading: NumberReading) {
    const at = (kind: Role['kind']): number | null => {
      const index = roles.findIndex((role) => role.kind === kind);
      return index < 0 ? null : index;
    };
    this.#indicator = at('indicator');
    this.#segment = at('segment');
    this.#unit = at('unit');
    this.#hasYears = at('year') !== null;
    this.#indicators = new Map(Object.entries(indicators));
    this.#reading = reading;
    this.#columns = roles.flatMap((role, index): NamedColumn[] =>
      isFigure(role) || (role.kind === 'value' && this.#indicator !== null)
        ? [{ at: index, header: headers[index] || `${index + 1}`, role }]
        : [],
    );
  }

  /** Whether figures of one desa and year may stand in several rows. */
  get isLong(): boolean {
    return this.#indicator !== null || this.#segment !== null;
  }

  /** Every way a row may be read, for what must be known before the first one is. */
  get all(): readonly RowColumns[] {
    const indicators = this.#indicator === null ? [''] : this.#indicators.keys();
    return [...indicators].flatMap((name) => {
      const columns = this.#named(name, null, '');
      return 'columns' in columns ? [columns] : [];
    });
  }

  /** What the figures of a row are, or why none can be taken. */
  of(cells: readonly Cell[]): RowColumns | Note {
    const name = this.#indicator === null ? '' : cellText(cells[this.#indicator]).trim();
    const segment = this.#segment === null ? null : cellText(cells[this.#segment]).trim();
    const unit = this.#unit === null ? '' : cellText(cells[this.#unit]).trim();
    const key = this.isLong ? `${name}\n${segment}\n${unit}` : '';
    let known = this.#known.get(key);
    if (!known) this.#known.set(key, (known = this.#named(name, segment, unit)));
    return known;
  }

  #named(name: string, segmentText: string | null, unit: string): RowColumns | Note {
    const indicator = this.#indicators.get(indicatorKey(name)) ?? { kind: 'ignore' };
    if (this.#indicator !== null && indicator.kind === 'ignore')
      return name === ''
        ? { kind: 'no-indicator' }
        : { kind: 'indicator', name: shortened(name), derived: isDerived(name) };
    if (isHeads(indicator) && unit !== '' && !isPeople(unit)) return { kind: 'unit', text: shortened(unit) };
    const segment = segmentText === null ? 'all' : segmentIn(segmentText);
    const own = isHeads(indicator) ? indicator.segment : undefined;
    if (segment === null || (segment !== 'all' && own !== undefined && own !== segment))
      return { kind: 'segment', text: shortened(segmentText ?? '') };
    const ofRow = segment === 'all' ? undefined : segment;
    const columns = this.#columns.map(({ at, header, role }): FigureColumn => {
      if (role.kind !== 'value') return figureColumn(at, header, role, ofRow, false);
      if (indicator.kind === 'ignore') throw new Error('a value without an indicator is no figure');
      return figureColumn(at, name, datedBy(indicator, role.year), ofRow ?? role.segment, this.#hasYears);
    });
    return {
      columns,
      reader: new FigureReader(columns, this.#reading, this.isLong ? 'later' : 'here'),
      undated: columns.some(({ role }) => isHeads(role) && role.year === null),
      unphased: columns.some(({ role }) => role.kind === 'enrolled' && role.phase === null),
    };
  }
}

/**
 * @param segment of the row or the value, which a column of heads is of
 * @param byYear whether a further column is one for each year of the rows
 */
function figureColumn(
  at: number,
  header: string,
  role: FigureColumn['role'],
  segment: FigureSegment | undefined,
  byYear: boolean,
): FigureColumn {
  if (role.kind === 'column')
    return { at, header, role, segmentColumn: '', byYear: byYear && role.year === null };
  if (!isHeads(role)) return { at, header, role, segmentColumn: '', byYear: false };
  const of = segment ?? role.segment;
  return {
    at,
    header: segment && segmentOf(header) !== segment ? `${header} ${segment}` : header,
    role: { ...role, segment: of },
    segmentColumn: of ? segmentColumn(header, role, of) : '',
    byYear: false,
  };
}

/** An indicator with the year its value's header speaks of. */
function datedBy(
  indicator: Exclude<IndicatorRole, { readonly kind: 'ignore' }>,
  year: number | null,
): FigureColumn['role'] {
  if (year === null || indicator.year !== null) return indicator;
  return indicator.kind === 'column'
    ? { ...indicator, name: ofYear(indicator.name, year), year }
    : { ...indicator, year };
}

const measureNames = { eligible: 'Pekerja sasaran', covered: 'Terlindungi' } as const;

/** What the further column with the heads of one segment is called: as its header, where that says what they are. */
function segmentColumn(header: string, { kind }: HeadsRole, segment: FigureSegment): string {
  const name = recognise(header).role.kind === kind ? columnName(header) : measureNames[kind];
  if (segmentOf(name) === segment) return name;
  // The year comes last, and is put there with the figure.
  return `${withoutYear(name)} ${segment}`;
}

function isFigure(role: Role): role is FigureColumn['role'] {
  return ['eligible', 'covered', 'enrolled', 'column'].includes(role.kind);
}

function isHeads(role: Role): role is HeadsRole {
  return role.kind === 'eligible' || role.kind === 'covered';
}
