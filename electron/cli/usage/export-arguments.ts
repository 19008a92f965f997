import { levels, type Level } from '#shared/region/code.ts';
import type { Indicator } from '#shared/coverage/indicator.ts';
import { oneOf } from '#shared/contribution/problems.ts';
import type { ReportSignature } from '#shared/report/input.ts';
import { dateOf, exactly, text, WrongUsage, type Options, type Values } from './arguments.ts';
import { indicatorNamed, indicatorNames } from '../map-indicator.ts';

export interface ExportCommand {
  readonly name: 'export';
  readonly file: string;
  /** Name or id; null for the plan the document shows. */
  readonly plan: string | null;
  readonly pdf: string | null;
  readonly csv: string | null;
  readonly geojson: string | null;
  /** The map. */
  readonly svg: string | null;
  /** What the map shows, and of which level; the quota by desa where nothing is said. */
  readonly indicator: Indicator;
  readonly level: Level;
  /** Who signs the PDF; what is left out is printed as a line to fill in by hand. */
  readonly signature: ReportSignature;
  /** ISO date printed on PDF and map; null for today. */
  readonly date: string | null;
}

export const exportOptions = {
  plan: { type: 'string' },
  pdf: { type: 'string' },
  csv: { type: 'string' },
  geojson: { type: 'string' },
  svg: { type: 'string' },
  indicator: { type: 'string' },
  level: { type: 'string' },
  place: { type: 'string' },
  position: { type: 'string' },
  signer: { type: 'string' },
  rank: { type: 'string' },
  nip: { type: 'string' },
  date: { type: 'string' },
} as const satisfies Options;

export function exportCommand(values: Values, positionals: readonly string[]): ExportCommand {
  const [file] = exactly(positionals, ['FILE.gpkg']);
  const [pdf, csv, geojson, svg] = ['pdf', 'csv', 'geojson', 'svg'].map((kind) => text(values, kind));
  if (!pdf && !csv && !geojson && !svg)
    throw new WrongUsage(
      'salah satu dari --pdf, --csv, --geojson dan --svg harus disebut',
      'one of --pdf, --csv, --geojson and --svg is needed',
    );
  const date = dateOf(values);
  return {
    name: 'export',
    file: file ?? '',
    plan: text(values, 'plan'),
    pdf: pdf ?? null,
    csv: csv ?? null,
    geojson: geojson ?? null,
    svg: svg ?? null,
    ...shownBy(values),
    signature: signatureOf(values),
    date,
  };
}

/** What a map shows; for the map alone. */
function shownBy(values: Values): { readonly indicator: Indicator; readonly level: Level } {
  const [name, level] = [text(values, 'indicator'), text(values, 'level')];
  if (text(values, 'svg') === null && (name !== null || level !== null))
    throw new WrongUsage(
      '--indicator dan --level hanya untuk --svg',
      '--indicator and --level are for --svg alone',
    );
  const indicator = indicatorNamed(name ?? 'allocated');
  if (indicator === null) throw WrongUsage.value('--indicator', name ?? '', oneOf(indicatorNames));
  const shown = levels.find((one) => one === (level ?? 'desa'));
  if (!shown) throw WrongUsage.value('--level', level ?? '', oneOf(levels));
  return { indicator, level: shown };
}

/** Who signs; for the PDF alone. */
function signatureOf(values: Values): ReportSignature {
  const [place, position, name, rank, nip] = (['place', 'position', 'signer', 'rank', 'nip'] as const).map(
    (option) => text(values, option) ?? '',
  ) as [string, string, string, string, string];
  if (text(values, 'pdf') === null && [place, position, name, rank, nip].some((part) => part !== ''))
    throw new WrongUsage(
      '--place, --position, --signer, --rank dan --nip hanya untuk --pdf',
      '--place, --position, --signer, --rank and --nip are for --pdf alone',
    );
  const digits = nip.replaceAll(/[\s.-]/g, '');
  if (nip !== '' && !/^\d{18}$/.test(digits))
    throw WrongUsage.value('--nip', nip, {
      id: '18 angka, misalnya 19690806 199603 1 003',
      en: '18 digits, such as 19690806 199603 1 003',
    });
  return { place, position, name, rank, nip: digits };
}
