import { done, refused, type Result } from '../../text/problem.ts';
import type { RegionCode } from '../../region/code.ts';
import { isBps, isUndotted, readCode, saysBps, type ReadCode } from './code.ts';
import { draftOf, reject, type Draft } from './draft.ts';
import { Existing } from './existing.ts';
import type { Figure, ImportTarget, TakenFigure } from './figures.ts';
import { headersOf } from './header.ts';
import { noFigureColumn, noPhase, noPlaceColumn, noYear } from './import-problems.ts';
import type { Mapping, PhaseRef, Role } from './mapping.ts';
import { PhaseFinder } from './phases.ts';
import { PlaceFinder, type NamedPlace } from './places.ts';
import { placeOfRow } from './place-of-row.ts';
import { FigureReader, readYear, shortened, type FigureColumn } from './row-figures.ts';
import { Repetitions } from './repetitions.ts';
import { cellText, isBlankRow, type Cell, type Sheet } from './table.ts';
import type { JudgedRow, Note, Verdict, VerdictCounts } from './verdict.ts';

export interface JudgeOptions {
  readonly mapping: Mapping;
  /** Of figures dated neither by their header nor by their row; null where there are none such. */
  readonly year: number | null;
  /** Of enrolment whose phase is named neither by its header nor by its row; null where left out. */
  readonly phase?: PhaseRef | null | undefined;
  /** Whether a figure the document has already gives way to another one. */
  readonly existing: 'keep' | 'replace';
  /** Desa the user chose for places, by the text of the place. */
  readonly matches: Readonly<Record<string, RegionCode>>;
  readonly decimalShown: boolean;
}

/** What becomes of every row, and the figures that are taken. */
export interface Judgement {
  readonly rows: readonly JudgedRow[];
  readonly counts: VerdictCounts;
  readonly figures: readonly TakenFigure[];
  /** Figures of the document that give way to other ones, and of what they are. */
  readonly replaced: number;
  readonly replacing: readonly Replacing[];
  /** Desa with at least one figure taken. */
  readonly desa: number;
  /** Years of coverage among the figures taken, ascending. */
  readonly years: readonly number[];
  /** True where the codes of the table are of the BPS numbering, and rows were found by name. */
  readonly bps: boolean;
}

/** Figures of one measure and year that give way, taken together. */
export interface Replacing extends Pick<Figure, 'measure' | 'column' | 'year'> {
  readonly count: number;
  /** Sums of what the document has there, and of what it will have. */
  readonly before: number;
  readonly after: number;
}

/** Rows between two looks at whether the user has given up. */
const slice = 2_000;

/**
 * Judges every row of a sheet. Yields the share that is done, so that whoever runs it can show it or stop.
 * @returns a problem where the mapping cannot work at all
 */
export function* judging(
  sheet: Sheet,
  target: ImportTarget,
  options: JudgeOptions,
): Generator<number, Result<Judgement>> {
  const columns = columnsOf(sheet, options, target);
  if (!columns.ok) return columns;
  const { places, figures, years, phases, headers } = columns.value;
  const phaseFinder = new PhaseFinder(target.phases);
  const first = options.mapping.header === null ? 0 : options.mapping.header.last + 1;
  const reader = new FigureReader(figures, {
    decimal: options.mapping.decimal,
    decimalShown: options.decimalShown,
  });
  const finder = new PlaceFinder(target.directory);
  const codes = codesOf(sheet, first, places.code);
  const told = places.code !== null && saysBps(headers[places.code] ?? '') && codes.some(isUndotted);
  const bps = told || isBps(codes, (code) => finder.has(code));
  const existing = new Existing(target, options.existing);
  const repetitions = new Repetitions();
  const matches = new Map(Object.entries(options.matches));
  const drafts: Draft[] = [];
  const accepted: Accepted[] = [];
  for (let index = first; index < sheet.rows.length; index++) {
    if (index % slice === 0) yield index / sheet.rows.length;
    const cells = sheet.rows[index]!;
    if (isBlankRow(cells)) continue;
    const read: ReadCode =
      bps && codes[index - first]?.kind === 'code'
        ? { kind: 'damaged', damage: 'bps' }
        : (codes[index - first] ?? { kind: 'none' });
    const named = namedPlace(cells, places);
    const text = placeText(cells, places);
    const codeText = shortened(cellText(places.code === null ? '' : cells[places.code]));
    const byHand = (matches.size > 0 ? matches.get(text) : null) ?? null;
    const place = placeOfRow({ read, codeText, named, byHand }, finder);
    const year = years === null ? options.year : readYear(cells[years] ?? '');
    const draft = draftOf(index + 1, text, place);
    drafts.push(draft);
    if (place.code === null) continue;
    const slot = finder.slotOf(place.code)!;
    const undated = years !== null && year === null && figures.some(({ role }) => isUndated(role));
    if (undated) {
      reject(draft, { kind: 'year', text: shortened(cellText(cells[years])) });
      continue;
    }
    const unphased = phases !== null && figures.some(({ role }) => isUnphased(role));
    const phase = unphased ? phaseFinder.named(cellText(cells[phases]), year) : null;
    if (phase && phase.kind !== 'found') {
      const text = shortened(cellText(cells[phases!]));
      reject(draft, { kind: 'phase', text, ambiguous: phase.kind === 'ambiguous' });
      continue;
    }
    const {
      figures: given,
      faults,
      oddities: odd,
    } = reader.read(
      cells,
      target.directory.codes[slot]!,
      year,
      phase ? phase.phase : (options.phase ?? null),
    );
    if (faults.length > 0 || given.length === 0) {
      for (const fault of faults) reject(draft, fault);
      if (faults.length === 0) reject(draft, { kind: 'no-figures' });
      continue;
    }
    const others = existing.others(slot, given);
    if (others.length > 0 && existing.keeps) {
      reject(draft, existing.noteOf(slot, others[0]!, figures));
      continue;
    }
    draft.notes.push(...odd, ...oddities(given));
    for (const figure of others) draft.notes.push(existing.noteOf(slot, figure, figures));
    accepted.push({ draft, slot, figures: given });
    repetitions.add(draft, slot, given);
  }
  return done(judgement(drafts, accepted, existing, bps));
}

/** Runs a judgement to its end. */
export function judge(sheet: Sheet, target: ImportTarget, options: JudgeOptions): Result<Judgement> {
  const run = judging(sheet, target, options);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

/** A row whose figures are taken unless other rows contradict or repeat them. */
interface Accepted {
  readonly draft: Draft;
  /** Place of the desa in the document's list. */
  readonly slot: number;
  readonly figures: readonly TakenFigure[];
}

function judgement(
  drafts: readonly Draft[],
  accepted: readonly Accepted[],
  existing: Existing,
  bps: boolean,
): Judgement {
  const counts: Record<Verdict, number> = { taken: 0, corrected: 0, rejected: 0, duplicated: 0 };
  for (const { verdict } of drafts) counts[verdict]++;
  const figures: TakenFigure[] = [];
  const desa = new Set<number>();
  const years = new Set<number>();
  const replacing = new Map<string, Replacing>();
  for (const { draft, slot, figures: given } of accepted) {
    if (draft.verdict === 'duplicated') continue;
    desa.add(slot);
    for (const figure of given) {
      figures.push(figure);
      if (figure.measure === 'eligible' || figure.measure === 'covered') years.add(figure.year);
      if (existing.isOther(slot, figure))
        replacing.set(figure.series, withOneMore(replacing.get(figure.series), slot, figure, existing));
    }
  }
  return {
    rows: drafts,
    counts,
    figures,
    replaced: [...replacing.values()].reduce((sum, { count }) => sum + count, 0),
    replacing: [...replacing.values()],
    desa: desa.size,
    years: [...years].sort((a, b) => a - b),
    bps,
  };
}

function withOneMore(so: Replacing | undefined, slot: number, figure: Figure, existing: Existing): Replacing {
  const { measure, column, year, value } = figure;
  return {
    measure,
    column,
    year,
    count: (so?.count ?? 0) + 1,
    before: (so?.before ?? 0) + existing.valueOf(slot, figure),
    after: (so?.after ?? 0) + value,
  };
}

interface PlaceColumns {
  readonly code: number | null;
  readonly desa: number | null;
  readonly kecamatan: number | null;
  readonly kabupaten: number | null;
}

function columnsOf(
  sheet: Sheet,
  { mapping, year, phase }: JudgeOptions,
  { phases: known }: ImportTarget,
): Result<{
  readonly places: PlaceColumns;
  readonly figures: readonly FigureColumn[];
  readonly years: number | null;
  readonly phases: number | null;
  readonly headers: readonly string[];
}> {
  const headers = headersOf(sheet, mapping.header);
  const at = (kind: Role['kind']): number | null => {
    const index = mapping.roles.findIndex((role) => role.kind === kind);
    return index < 0 ? null : index;
  };
  const places = {
    code: at('code'),
    desa: at('desa'),
    kecamatan: at('kecamatan'),
    kabupaten: at('kabupaten'),
  };
  if (places.code === null && places.desa === null) return refused(noPlaceColumn(headers));
  const figures = mapping.roles.flatMap((role, index): FigureColumn[] =>
    isFigure(role) ? [{ at: index, header: headers[index] || `${index + 1}`, role }] : [],
  );
  if (figures.length === 0) return refused(noFigureColumn(headers));
  const years = at('year');
  const undated = figures.some(({ role }) => isUndated(role));
  if (undated && years === null && year === null) return refused(noYear());
  const phases = at('phase');
  if (phases === null && !phase && figures.some(({ role }) => isUnphased(role)))
    return refused(noPhase(known.map(({ name, year }) => `${name} ${year}`)));
  return done({ places, figures, years, phases, headers });
}

function isFigure(role: Role): role is FigureColumn['role'] {
  return ['eligible', 'covered', 'enrolled', 'column'].includes(role.kind);
}

function isUnphased(role: FigureColumn['role']): boolean {
  return role.kind === 'enrolled' && role.phase === null;
}

function isUndated(role: FigureColumn['role']): boolean {
  return (role.kind === 'eligible' || role.kind === 'covered') && role.year === null;
}

function codesOf(sheet: Sheet, first: number, column: number | null): readonly ReadCode[] {
  if (column === null) return [];
  return sheet.rows.slice(first).map((row) => readCode(row[column] ?? ''));
}

function namedPlace(cells: readonly Cell[], columns: PlaceColumns): NamedPlace | null {
  if (columns.desa === null) return null;
  return {
    desa: cellText(cells[columns.desa]),
    kecamatan: columns.kecamatan === null ? null : cellText(cells[columns.kecamatan]),
    kabupaten: columns.kabupaten === null ? null : cellText(cells[columns.kabupaten]),
  };
}

/** The place as the row writes it: the same for every year of a long table. */
function placeText(cells: readonly Cell[], { code, desa, kecamatan, kabupaten }: PlaceColumns): string {
  const text = withText(withText('', cells, code), cells, desa);
  return withText(withText(text, cells, kecamatan), cells, kabupaten);
}

function withText(before: string, cells: readonly Cell[], column: number | null): string {
  if (column === null) return before;
  const text = cellText(cells[column]).trim();
  if (text === '') return before;
  return before === '' ? text.slice(0, 120) : `${before} · ${text.slice(0, 120)}`;
}

/** What may be right and is worth a look. */
function oddities(figures: readonly Figure[]): readonly Note[] {
  const notes: Note[] = [];
  for (const covered of figures) {
    if (covered.measure !== 'covered') continue;
    const eligible = figures.find(({ measure, year }) => measure === 'eligible' && year === covered.year);
    if (eligible && covered.value > eligible.value)
      notes.push({ kind: 'covered-above-eligible', covered: covered.value, eligible: eligible.value });
  }
  return notes;
}
