import { oneOf } from '#shared/contribution/problems.ts';
import { dateOf, exactly, text, WrongUsage, type Values } from './arguments.ts';
import { mapEntry, type MapEntry } from './chosen-roles.ts';
import type { MatchEntry } from './hand-matches.ts';

/** `import … --as boundaries`. Values as they were typed; null for what was left out. */
export interface BoundaryCommand {
  readonly name: 'import';
  readonly as: 'boundaries';
  readonly file: string;
  readonly source: string;
  /** For columns that are not recognised. */
  readonly map: readonly MapEntry[];
  /** For areas whose desa is not, or which are none. */
  readonly matches: readonly MatchEntry[];
  readonly layer: string | null;
  /** EPSG code, where the file names none or a wrong one. */
  readonly crs: string | null;
  /** Metres; null to keep every vertex. */
  readonly simplify: number | null;
  readonly missing: 'keep' | 'remove';
  readonly dryRun: boolean;
  readonly report: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly licence: string | null;
  readonly edition: string | null;
  /** ISO date the boundaries are of; null for today. */
  readonly date: string | null;
  readonly note: string | null;
}

/** Options of other kinds of import, which mean nothing here. */
const others = ['sheet', 'year', 'replace'] as const;

/** Columns of boundaries say where, never how many. */
const fields: readonly string[] = ['code', 'desa', 'kecamatan', 'kabupaten', 'ignore'];

/** @param map entries of `--map` @param matches of `--match` */
export function boundaryCommand(
  values: Values,
  positionals: readonly string[],
  map: readonly string[],
  matches: readonly MatchEntry[],
): BoundaryCommand {
  const [file, source] = exactly(positionals, ['FILE.gpkg', 'SOURCE']);
  const other = others.find((name) => values[name] !== undefined);
  if (other !== undefined)
    throw new WrongUsage(`--${other} bukan untuk --as boundaries`, `--${other} is not for --as boundaries`);
  const entries = map.map(mapEntry);
  const wrong = entries.find(({ field }) => !fields.includes(field === 'column' ? field : field.kind));
  if (wrong)
    throw new WrongUsage(
      `--map: “${wrong.header}” harus salah satu dari ${fields.join(', ')}`,
      `--map: “${wrong.header}” is one of ${fields.join(', ')}`,
    );
  const missing = text(values, 'missing') ?? 'remove';
  if (missing !== 'keep' && missing !== 'remove')
    throw WrongUsage.value('--missing', missing, oneOf(['keep', 'remove']));
  return {
    name: 'import',
    as: 'boundaries',
    file: file ?? '',
    source: source ?? '',
    map: entries,
    matches,
    layer: text(values, 'layer'),
    crs: text(values, 'crs'),
    simplify: metresOf(text(values, 'simplify')),
    missing,
    dryRun: values['dry-run'] === true,
    report: text(values, 'report'),
    title: text(values, 'title'),
    publisher: text(values, 'publisher'),
    licence: text(values, 'licence'),
    edition: text(values, 'edition'),
    date: dateOf(values),
    note: text(values, 'note'),
  };
}

function metresOf(given: string | null): number | null {
  if (given === null) return null;
  if (!/^\d{1,4}(\.\d+)?$/.test(given))
    throw WrongUsage.value('--simplify', given, {
      id: 'meter dari 0 sampai 9999, misalnya 10',
      en: 'metres within 0–9999, such as 10',
    });
  return Number(given) > 0 ? Number(given) : null;
}
