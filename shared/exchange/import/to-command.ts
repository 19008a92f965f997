import type { Source } from '../../text/source.ts';
import type { ColumnFigures, Command, PhaseFigures, YearFigures } from '../../workspace/command.ts';
import type { ImportTarget, TakenFigure } from './figures.ts';
import type { Judgement } from './judge.ts';
import type { Mapping } from './mapping.ts';
import { ofYear } from './row-figures.ts';

/** Where the figures come from, as the user says; illustrations are not imported. */
export type ImportSource = Pick<Source, 'title' | 'publisher' | 'edition' | 'date' | 'definition' | 'note'>;

/**
 * The one command that takes all figures of a judgement. The year of the newest figures is shown from then on if
 * it is later than the one shown, or if that one has no figures at all.
 */
export function importCommand(
  { figures, years }: Judgement,
  mapping: Mapping,
  target: ImportTarget,
  source: ImportSource,
  replace: boolean,
): Command {
  const told = { ...source, licence: '', illustrative: false };
  const enrolment = phaseFigures(figures);
  if (enrolment.length > 0) return { kind: 'import-enrolment', enrolment, source: told, replace };
  return {
    kind: 'import-figures',
    coverage: years.map((year) => yearFigures(year, figures)),
    columns: columnFigures(figures, mapping, source),
    source: told,
    replace,
    showYear: yearToShow(years, target),
  };
}

function yearFigures(year: number, figures: readonly TakenFigure[]): YearFigures {
  const eligible: Record<string, number> = {};
  const covered: Record<string, number> = {};
  for (const figure of figures) {
    if (figure.year !== year) continue;
    if (figure.measure === 'eligible') eligible[figure.code] = figure.value;
    if (figure.measure === 'covered') covered[figure.code] = figure.value;
  }
  return { year, eligible, covered };
}

/** A table of enrolment holds nothing else. */
function phaseFigures(figures: readonly TakenFigure[]): readonly PhaseFigures[] {
  const phases = new Map<string, { year: number; phase: string; heads: Record<string, number> }>();
  for (const figure of figures) {
    if (figure.measure !== 'enrolled') continue;
    const { column, year, series, code, value } = figure;
    const known = phases.get(series) ?? { year, phase: column, heads: {} };
    known.heads[code] = value;
    phases.set(series, known);
  }
  return [...phases.values()];
}

function columnFigures(
  figures: readonly TakenFigure[],
  { roles, indicators }: Mapping,
  { title, publisher }: ImportSource,
): readonly ColumnFigures[] {
  const source = [title, publisher].filter(Boolean).join(', ');
  const named = Object.values(indicators);
  const columns = new Map<string, ColumnFigures & { readonly values: Record<string, number> }>();
  for (const { measure, column, year, at, code, value } of figures) {
    if (measure !== 'column') continue;
    let known = columns.get(column);
    if (!known) {
      // A value has the unit of its indicator, whose column may have the year in its name.
      const role = [roles[at], ...named].find(
        (one) => one?.kind === 'column' && (one.name === column || ofYear(one.name, year) === column),
      );
      const unit = role?.kind === 'column' ? role.unit : '';
      known = { column: { name: column, unit, source, year: Number.isNaN(year) ? null : year }, values: {} };
      columns.set(column, known);
    }
    known.values[code] = value;
  }
  return [...columns.values()];
}

function yearToShow(years: readonly number[], { shownYear, coverageOf }: ImportTarget): number | null {
  const newest = years.at(-1);
  if (newest === undefined || newest === shownYear) return null;
  if (newest > shownYear) return newest;
  const { eligible, covered } = coverageOf(shownYear);
  return [...eligible, ...covered].every(Number.isNaN) ? newest : null;
}
