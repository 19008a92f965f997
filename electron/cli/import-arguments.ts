import { oneOf } from '#shared/contribution/problems.ts';
import { dateOf, exactly, needed, text, WrongUsage, type Options, type Values } from './arguments.ts';
import { boundaryCommand, type BoundaryCommand } from './boundary-arguments.ts';
import { blanksChoices, purposes, type Blanks, type Purpose } from '#shared/exchange/import/mapping.ts';
import { candidatesCommand, candidateOnly, type CandidatesCommand } from './candidate-arguments.ts';
import {
  fundMapEntry,
  indicatorEntry,
  mapEntry,
  type FundMapEntry,
  type IndicatorEntry,
  type MapEntry,
} from './chosen-roles.ts';
import { matchEntry, type MatchEntry } from './hand-matches.ts';

/** Values as they were typed; null for what was left out. */
export interface ImportCommand {
  readonly name: 'import';
  readonly file: string;
  readonly source: string;
  readonly as: Purpose;
  /** For columns that are not recognised. */
  readonly map: readonly MapEntry[];
  /** For indicators of a long table that are not recognised. */
  readonly indicators: readonly IndicatorEntry[];
  /** Null where nobody says: as the mapping has it. */
  readonly blanks: Blanks | null;
  /** For rows whose desa is not. */
  readonly matches: readonly MatchEntry[];
  readonly mapping: MappingFiles;
  readonly sheet: string | null;
  readonly year: number | null;
  /** Phase of enrolment that names none, as it was typed. */
  readonly phase: string | null;
  readonly replace: boolean;
  readonly dryRun: boolean;
  /** Where the verdict of every row is written; XLSX, or CSV by its name. */
  readonly report: string | null;
  /** What is said of where the figures come from. */
  readonly title: string | null;
  readonly publisher: string | null;
  readonly edition: string | null;
  /** ISO date the figures are of; null for today. */
  readonly date: string | null;
  /** What is counted. */
  readonly definition: string | null;
  readonly note: string | null;
}

/** Files in which the reading of columns is kept; null for what was left out. */
export interface MappingFiles {
  /** Says what the columns hold, of a table of the same shape. */
  readonly from: string | null;
  /** Is written with what they were taken for. */
  readonly to: string | null;
}

/** A budget that becomes the funds of a plan. */
export interface FundsCommand {
  readonly name: 'import';
  readonly as: 'funds';
  readonly file: string;
  readonly source: string;
  /** Name or id; null for the plan shown. */
  readonly plan: string | null;
  readonly map: readonly FundMapEntry[];
  /** Null where nobody says: as the mapping has it. */
  readonly blanks: Blanks | null;
  readonly mapping: MappingFiles;
  readonly sheet: string | null;
  readonly replace: boolean;
  readonly dryRun: boolean;
  readonly report: string | null;
}

/** A table of the document's desa to be filled in. */
export interface TemplateCommand {
  readonly name: 'template';
  readonly file: string;
  /** XLSX, or CSV by its name. */
  readonly out: string;
  readonly as: 'coverage' | 'enrolment' | 'funds';
  /** Null for the year the document shows. */
  readonly year: number | null;
}

export const importOptions = {
  as: { type: 'string' },
  map: { type: 'string', multiple: true },
  match: { type: 'string', multiple: true },
  indicator: { type: 'string', multiple: true },
  blanks: { type: 'string' },
  mapping: { type: 'string' },
  'save-mapping': { type: 'string' },
  plan: { type: 'string' },
  sheet: { type: 'string' },
  year: { type: 'string' },
  phase: { type: 'string' },
  replace: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  report: { type: 'string' },
  title: { type: 'string' },
  publisher: { type: 'string' },
  edition: { type: 'string' },
  date: { type: 'string' },
  definition: { type: 'string' },
  note: { type: 'string' },
  layer: { type: 'string' },
  crs: { type: 'string' },
  simplify: { type: 'string' },
  missing: { type: 'string' },
  licence: { type: 'string' },
  fund: { type: 'string' },
  age: { type: 'string' },
  'passphrase-file': { type: 'string' },
  list: { type: 'string' },
  status: { type: 'string' },
} as const satisfies Options;

export const templateOptions = {
  out: { type: 'string' },
  as: { type: 'string' },
  year: { type: 'string' },
} as const satisfies Options;

/** Options of boundaries alone. */
const boundaryOptions = ['layer', 'crs', 'simplify', 'missing', 'licence'] as const;

/** `--map "A=code" "B=desa"` and `--map "A=code" --map "B=desa"` mean the same, and so it is with `--match`. */
export function importCommand(
  values: Values,
  positionals: readonly string[],
): ImportCommand | FundsCommand | BoundaryCommand | CandidatesCommand {
  const [maps, matched] = ['map', 'match'].map((name) => values[name] as readonly string[] | undefined);
  const more = maps || matched ? positionals.slice(2).filter((argument) => argument.includes('=')) : [];
  const files = positionals.filter((argument) => !more.includes(argument));
  // A column is never the code of a desa.
  const isMatch = (text: string): boolean => matched !== undefined && /=\s*(none|[\d.]{13})$/.test(text);
  const map = [...(maps ?? []), ...more.filter((text) => !isMatch(text))];
  const matches = [...(matched ?? []), ...more.filter(isMatch)].map(matchEntry);
  const as = needed(values, 'as');
  const own = candidateOnly.find((name) => values[name] !== undefined);
  if (own !== undefined && as !== 'candidates')
    throw new WrongUsage(`--${own} hanya untuk --as candidates`, `--${own} is for --as candidates`);
  if (values['plan'] !== undefined && as !== 'funds')
    throw new WrongUsage('--plan hanya untuk --as funds', '--plan is for --as funds');
  const kept = (['mapping', 'save-mapping'] as const).find((name) => values[name] !== undefined);
  if (kept !== undefined && (as === 'boundaries' || as === 'candidates'))
    throw new WrongUsage(`--${kept} bukan untuk --as ${as}`, `--${kept} is not for --as ${as}`);
  if (values['match'] !== undefined && (as === 'funds' || as === 'candidates'))
    throw new WrongUsage(`--match bukan untuk --as ${as}`, `--match is not for --as ${as}`);
  if (values['definition'] !== undefined && as !== 'coverage' && as !== 'enrolment')
    throw new WrongUsage(
      '--definition hanya untuk --as coverage dan enrolment',
      '--definition is for --as coverage and enrolment',
    );
  const indicators = (values['indicator'] ?? []) as readonly string[];
  if (indicators.length > 0 && !['coverage', 'weights', 'column'].includes(as))
    throw new WrongUsage(
      '--indicator hanya untuk --as coverage dan weights',
      '--indicator is for --as coverage and weights',
    );
  if (values['blanks'] !== undefined && (as === 'boundaries' || as === 'candidates'))
    throw new WrongUsage(`--blanks bukan untuk --as ${as}`, `--blanks is not for --as ${as}`);
  if (as === 'boundaries') return boundaryCommand(values, files, map, matches);
  const [file, source] = exactly(files, ['FILE.gpkg', 'SOURCE']);
  const other = boundaryOptions.find((name) => values[name] !== undefined);
  if (other !== undefined)
    throw new WrongUsage(`--${other} hanya untuk --as boundaries`, `--${other} is for --as boundaries`);
  if (as === 'candidates') return candidatesCommand(values, file ?? '', source ?? '', map);
  if (as === 'funds') return fundsCommand(values, file ?? '', source ?? '', map);
  const purpose = purposeOf(as);
  if (values['phase'] !== undefined && purpose !== 'enrolment')
    throw new WrongUsage('--phase hanya untuk --as enrolment', '--phase is for --as enrolment');
  return {
    name: 'import',
    file: file ?? '',
    source: source ?? '',
    as: purpose,
    map: map.map(mapEntry),
    indicators: indicators.map(indicatorEntry),
    blanks: blanksOf(values),
    matches: ofRows(matches),
    mapping: mappingFiles(values),
    sheet: text(values, 'sheet'),
    year: yearOf(values),
    phase: text(values, 'phase'),
    replace: values['replace'] === true,
    dryRun: values['dry-run'] === true,
    report: text(values, 'report'),
    title: text(values, 'title'),
    publisher: text(values, 'publisher'),
    edition: text(values, 'edition'),
    date: dateOf(values),
    definition: text(values, 'definition'),
    note: text(values, 'note'),
  };
}

/** A row that is of no desa is passed over anyhow. @throws WrongUsage */
function ofRows(matches: readonly MatchEntry[]): readonly MatchEntry[] {
  if (matches.some(({ desa }) => desa === 'none'))
    throw new WrongUsage(
      '--match …=none hanya untuk --as boundaries',
      '--match …=none is for --as boundaries',
    );
  return matches;
}

/** Options that say nothing of a budget. */
const notOfFunds = [
  'year',
  'phase',
  'title',
  'publisher',
  'edition',
  'date',
  'note',
] as const satisfies (keyof typeof importOptions)[];

/** @throws WrongUsage */
function fundsCommand(values: Values, file: string, source: string, map: readonly string[]): FundsCommand {
  const other = notOfFunds.find((name) => values[name] !== undefined);
  if (other !== undefined)
    throw new WrongUsage(`--${other} bukan untuk --as funds`, `--${other} is not for --as funds`);
  return {
    name: 'import',
    as: 'funds',
    file,
    source,
    plan: text(values, 'plan'),
    map: map.map(fundMapEntry),
    blanks: blanksOf(values),
    mapping: mappingFiles(values),
    sheet: text(values, 'sheet'),
    replace: values['replace'] === true,
    dryRun: values['dry-run'] === true,
    report: text(values, 'report'),
  };
}

function mappingFiles(values: Values): MappingFiles {
  return { from: text(values, 'mapping'), to: text(values, 'save-mapping') };
}

/** Weights are columns: plans share by any of them. @throws WrongUsage */
function purposeOf(as: string): Purpose {
  if (as === 'weights') return 'column';
  const purpose = purposes.find((known) => known === as);
  if (purpose) return purpose;
  throw WrongUsage.value(
    '--as',
    as,
    oneOf(['boundaries', 'candidates', 'coverage', 'enrolment', 'funds', 'weights']),
  );
}

/** @throws WrongUsage */
function blanksOf(values: Values): Blanks | null {
  const given = text(values, 'blanks');
  if (given === null) return null;
  const choice = blanksChoices.find((one) => one === given);
  if (choice) return choice;
  throw WrongUsage.value('--blanks', given, oneOf(blanksChoices));
}

function yearOf(values: Values): number | null {
  const given = text(values, 'year');
  if (given === null) return null;
  if (!/^(19[5-9]\d|20\d\d)$/.test(given))
    throw WrongUsage.value('--year', given, {
      id: 'tahun dari 1950 sampai 2099',
      en: 'a year within 1950–2099',
    });
  return Number(given);
}

export function templateCommand(values: Values, positionals: readonly string[]): TemplateCommand {
  const [file] = exactly(positionals, ['FILE.gpkg']);
  const as = text(values, 'as') ?? 'coverage';
  if (as !== 'coverage' && as !== 'enrolment' && as !== 'funds')
    throw WrongUsage.value('--as', as, oneOf(['coverage', 'enrolment', 'funds']));
  return { name: 'template', file: file ?? '', out: needed(values, 'out'), as, year: yearOf(values) };
}
