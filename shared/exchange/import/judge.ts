import { done, refused, type Result } from '../../text/problem.ts';
import type { RegionCode } from '../../region/code.ts';
import { judgeAcrossRows, type Accepted } from './across-rows.ts';
import { bodyFrom, carriedRows, labelsOf } from './carried.ts';
import { isBps, isUndotted, readCode, saysBps, type ReadCode } from './code.ts';
import { draftOf, reject, rejectAs, sectionDraft, type Draft } from './draft.ts';
import { Existing } from './existing.ts';
import type { Figure, ImportTarget, TakenFigure } from './figures.ts';
import { headersOf } from './header.ts';
import { noFigureColumn, noIndicatorColumn, noPhase, noPlaceColumn, noYear } from './import-problems.ts';
import type { Mapping, PhaseRef, Role } from './mapping.ts';
import { looksNumeric } from './number.ts';
import { PhaseFinder } from './phases.ts';
import { PlaceFinder } from './places.ts';
import { placeOfRow } from './place-of-row.ts';
import { readYear, shortened, type SegmentFigure } from './row-figures.ts';
import { RowNames } from './row-names.ts';
import { namedPlace, placeColumns, placeText, sectionOf, type PlaceColumns } from './row-places.ts';
import { Repetitions } from './repetitions.ts';
import { cellText, isBlankRow, type Cell, type Sheet } from '../table/table.ts';
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
  const { places, names, years, phases, headers } = columns.value;
  const phaseFinder = new PhaseFinder(target.phases);
  const { mapping } = options;
  const first = bodyFrom(mapping.header);
  const labels = labelsOf(mapping.roles, headers);
  const { rows, notes: carried } = carriedRows(sheet, mapping.header, labels, mapping.blanks);
  const isHeader = repeatedHeader(sheet, mapping);
  const finder = new PlaceFinder(target.directory);
  const codes = codesOf(rows.slice(first), places.code);
  const told = places.code !== null && saysBps(headers[places.code] ?? '') && codes.some(isUndotted);
  const bps = told || isBps(codes, (code) => finder.has(code));
  const existing = new Existing(target, options.existing);
  const repetitions = new Repetitions();
  const matches = new Map(Object.entries(options.matches));
  const drafts: Draft[] = [];
  const accepted: Accepted[] = [];
  // Without a column of kecamatan, rows may name one for those under them.
  const sectioned = places.desa !== null && places.kecamatan === null;
  let section: string | null = null;
  for (let index = first; index < rows.length; index++) {
    if (index % slice === 0) yield index / rows.length;
    const cells = rows[index]!;
    if (isBlankRow(cells)) continue;
    const read: ReadCode =
      bps && codes[index - first]?.kind === 'code'
        ? { kind: 'damaged', damage: 'bps' }
        : (codes[index - first] ?? { kind: 'none' });
    if (sectioned) {
      const named = sectionOf(cells, places);
      if (named !== null) {
        section = named;
        drafts.push(sectionDraft(index + 1, named));
        continue;
      }
    }
    const named = namedPlace(cells, places, section);
    const text = placeText(cells, places, section);
    const codeText = shortened(cellText(places.code === null ? '' : cells[places.code]));
    const byHand = (matches.size > 0 ? matches.get(text) : null) ?? null;
    const place = placeOfRow({ read, codeText, named, byHand }, finder);
    const year = years === null ? options.year : readYear(cells[years] ?? '');
    const draft = draftOf(index + 1, text, place, carried.get(index));
    drafts.push(draft);
    if (isHeader(cells)) {
      rejectAs(draft, { kind: 'header-row' });
      continue;
    }
    if (place.code === null) continue;
    const slot = finder.slotOf(place.code)!;
    const own = names.of(cells);
    if ('kind' in own) {
      reject(draft, own);
      continue;
    }
    if (years !== null && year === null && own.undated) {
      reject(draft, { kind: 'year', text: shortened(cellText(cells[years])) });
      continue;
    }
    const unphased = phases !== null && own.unphased;
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
      segments,
    } = own.reader.read(
      cells,
      target.directory.codes[slot]!,
      year,
      phase ? phase.phase : (options.phase ?? null),
    );
    if (faults.length > 0 || given.length === 0) {
      for (const fault of faults) reject(draft, fault);
      if (faults.length === 0) reject(draft, { kind: 'no-figures' });
      if (segments.length > 0) accepted.push(untaken(draft, slot, segments));
      continue;
    }
    const others = existing.others(slot, given);
    if (others.length > 0 && existing.keeps) {
      reject(draft, existing.noteOf(slot, others[0]!, own.columns));
      if (segments.length > 0) accepted.push(untaken(draft, slot, segments));
      continue;
    }
    draft.notes.push(...odd, ...oddities(given));
    for (const figure of others) draft.notes.push(existing.noteOf(slot, figure, own.columns));
    accepted.push({ draft, slot, figures: given, segments, columns: own.columns });
    repetitions.add(draft, slot, given);
  }
  if (names.isLong) judgeAcrossRows(accepted, existing);
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

/** A row of which nothing is taken: its segments are unknown. */
function untaken(draft: Draft, slot: number, segments: readonly SegmentFigure[]): Accepted {
  const unknown = segments.map((segment) => ({ ...segment, value: null }));
  return { draft, slot, figures: [], segments: unknown, columns: [] };
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
    if (draft.verdict === 'duplicated' || draft.verdict === 'rejected') continue;
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

function columnsOf(
  sheet: Sheet,
  { mapping, year, phase, decimalShown }: JudgeOptions,
  { phases: known }: ImportTarget,
): Result<{
  readonly places: PlaceColumns;
  readonly names: RowNames;
  readonly years: number | null;
  readonly phases: number | null;
  readonly headers: readonly string[];
}> {
  const headers = headersOf(sheet, mapping.header);
  const at = (kind: Role['kind']): number | null => {
    const index = mapping.roles.findIndex((role) => role.kind === kind);
    return index < 0 ? null : index;
  };
  const places = placeColumns(mapping.roles);
  if (places.code === null && places.desa === null) return refused(noPlaceColumn(headers));
  const values = mapping.roles.some(({ kind }) => kind === 'value');
  if (values && at('indicator') === null) return refused(noIndicatorColumn(headers));
  if (!mapping.roles.some(({ kind }) => figureKinds.includes(kind))) return refused(noFigureColumn(headers));
  const names = new RowNames(mapping, headers, { decimal: mapping.decimal, decimalShown });
  const years = at('year');
  if (years === null && year === null && names.all.some(({ undated }) => undated)) return refused(noYear());
  const phases = at('phase');
  if (phases === null && !phase && names.all.some(({ unphased }) => unphased))
    return refused(noPhase(known.map(({ name, year }) => `${name} ${year}`)));
  return done({ places, names, years, phases, headers });
}

const figureKinds: readonly Role['kind'][] = ['eligible', 'covered', 'enrolled', 'column', 'value'];

/** Whether a row says again what stands over the columns. */
function repeatedHeader(sheet: Sheet, { header, roles }: Mapping): (cells: readonly Cell[]) => boolean {
  if (header === null) return () => false;
  const named = sheet.rows.slice(header.first, header.last + 1).map((cells) =>
    roles.flatMap(({ kind }, at) => {
      const text = cellText(cells[at]).trim();
      return kind === 'ignore' || text === '' || looksNumeric(cells[at]!) ? [] : [[at, text] as const];
    }),
  );
  const telling = named.filter((texts) => texts.length > 1);
  return (cells) => telling.some((texts) => texts.every(([at, text]) => cellText(cells[at]).trim() === text));
}

function codesOf(rows: readonly (readonly Cell[])[], column: number | null): readonly ReadCode[] {
  if (column === null) return [];
  return rows.map((row) => readCode(row[column] ?? ''));
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
