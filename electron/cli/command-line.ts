import {
  dateOf,
  exactly,
  limitOf,
  needed,
  parsed,
  severalOf,
  text,
  WrongUsage,
  type Options,
  type Values,
} from './arguments.ts';
import {
  importCommand,
  importOptions,
  templateCommand,
  templateOptions,
  type FundsCommand,
  type ImportCommand,
  type TemplateCommand,
} from './import-arguments.ts';
import type { BoundaryCommand } from './boundary-arguments.ts';
import type { CandidatesCommand } from './candidate-arguments.ts';
import { indicatorNamed } from './map-indicator.ts';
import type { Indicator } from '#shared/coverage/indicator.ts';
import { levels, parseRegionCode, type Level } from '#shared/region/code.ts';
import type { Language, Text } from '#shared/text/text.ts';

/** What the user wants, as read from the arguments alone; nothing has been looked at yet. */
export type Command =
  | { readonly name: 'regions'; readonly find: string; readonly limit: number }
  | {
      readonly name: 'new';
      readonly file: string;
      readonly regions: readonly string[];
      readonly force: boolean;
    }
  | { readonly name: 'sample'; readonly sample: string; readonly file: string; readonly force: boolean }
  | { readonly name: 'allocate'; readonly file: string; readonly plan: string }
  | {
      readonly name: 'export';
      readonly file: string;
      readonly pdf: string | null;
      readonly csv: string | null;
      readonly geojson: string | null;
      /** The map. */
      readonly svg: string | null;
      /** What the map shows, and of which level; the quota by desa where nothing is said. */
      readonly indicator: Indicator;
      readonly level: Level;
      /** ISO date printed on PDF and map; null for today. */
      readonly date: string | null;
    }
  | { readonly name: 'check'; readonly file: string }
  | {
      readonly name: 'budget';
      readonly file: string;
      /** Name or id; null for the plan the document shows. */
      readonly plan: string | null;
    }
  | { readonly name: 'realisation'; readonly file: string; readonly plan: string | null }
  | {
      readonly name: 'lock-plan' | 'unlock-plan';
      readonly file: string;
      /** Name or id. */
      readonly plan: string;
    }
  | {
      readonly name: 'compare';
      readonly file: string;
      /** Names or ids of plans. */
      readonly a: string;
      readonly b: string;
      readonly pdf: string | null;
      readonly date: string | null;
    }
  | CostCommand
  | SolveCommand
  | ImportCommand
  | FundsCommand
  | BoundaryCommand
  | CandidatesCommand
  | TemplateCommand;

/** Values as they were typed; null for what was left out. */
export interface CostCommand {
  readonly name: 'cost';
  /** A document whose own rate table is asked; null for the one that comes with the program. */
  readonly file: string | null;
  readonly who: { readonly group: string } | { readonly segment: string };
  readonly programmes: string;
  readonly month: string;
  readonly payer: string;
  readonly wage: string | null;
  readonly riskClass: string | null;
  readonly contractValue: string | null;
  readonly sector: string | null;
  readonly discount: boolean;
}

/** Values as they were typed; null for what was left out. */
export interface SolveCommand {
  readonly name: 'solve';
  readonly file: string | null;
  readonly heads: string | null;
  readonly months: string | null;
  /** One for each fund. */
  readonly ceilings: readonly string[];
  readonly group: string;
  readonly programmes: string;
  readonly payer: string;
  /** First paid month; null for January of this year. */
  readonly from: string | null;
  readonly wage: string | null;
  readonly riskClass: string | null;
  readonly discount: boolean;
}

export type CommandName = Command['name'];

export const commandNames: readonly CommandName[] = [
  'regions',
  'new',
  'sample',
  'allocate',
  'export',
  'check',
  'budget',
  'compare',
  'cost',
  'solve',
  'import',
  'template',
  'realisation',
  'lock-plan',
  'unlock-plan',
];

export type Invocation =
  | { readonly kind: 'help'; readonly command: CommandName | null; readonly language: Language }
  | { readonly kind: 'version' }
  | {
      readonly kind: 'wrong';
      readonly message: Text;
      readonly command: CommandName | null;
      readonly language: Language;
    }
  | { readonly kind: 'run'; readonly command: Command; readonly language: Language; readonly json: boolean };

const common = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options;

const options = {
  regions: { find: { type: 'string' }, limit: { type: 'string' } },
  new: { region: { type: 'string', multiple: true }, force: { type: 'boolean' } },
  sample: { force: { type: 'boolean' } },
  allocate: { plan: { type: 'string' } },
  export: {
    pdf: { type: 'string' },
    csv: { type: 'string' },
    geojson: { type: 'string' },
    svg: { type: 'string' },
    indicator: { type: 'string' },
    level: { type: 'string' },
    date: { type: 'string' },
  },
  check: {},
  budget: { plan: { type: 'string' } },
  realisation: { plan: { type: 'string' } },
  compare: { pdf: { type: 'string' }, date: { type: 'string' } },
  'lock-plan': {},
  'unlock-plan': {},
  cost: {
    group: { type: 'string' },
    segment: { type: 'string' },
    programmes: { type: 'string' },
    month: { type: 'string' },
    payer: { type: 'string' },
    wage: { type: 'string' },
    'risk-class': { type: 'string' },
    'contract-value': { type: 'string' },
    sector: { type: 'string' },
    discount: { type: 'boolean' },
  },
  solve: {
    heads: { type: 'string' },
    months: { type: 'string' },
    ceiling: { type: 'string', multiple: true },
    group: { type: 'string' },
    programmes: { type: 'string' },
    payer: { type: 'string' },
    from: { type: 'string' },
    wage: { type: 'string' },
    'risk-class': { type: 'string' },
    discount: { type: 'boolean' },
  },
  import: importOptions,
  template: templateOptions,
} as const satisfies Record<CommandName, Options>;

/** Reads the arguments after the program's name. */
export function readCommandLine(args: readonly string[]): Invocation {
  let command: CommandName | null = null;
  try {
    const [first, ...rest] = args;
    if (first === undefined) throw new WrongUsage('perintah harus disebut', 'a command is needed');
    if (first === '--help' || first === '-h' || first === 'help') {
      return { kind: 'help', command: rest.find(isCommandName) ?? null, language: languageIn(rest) };
    }
    if (first === '--version') return { kind: 'version' };
    if (!isCommandName(first))
      throw new WrongUsage(`tidak ada perintah “${first}”`, `there is no command “${first}”`);
    command = first;
    const { values, positionals } = parsed(rest, { ...common, ...options[first] });
    const language = languageOf(text(values, 'lang'));
    if (values['help'] === true) return { kind: 'help', command, language };
    return {
      kind: 'run',
      command: commandOf(first, values, positionals),
      language,
      json: values['json'] === true,
    };
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    return { kind: 'wrong', message: error.text, command, language: languageIn(args) };
  }
}

function commandOf(name: CommandName, values: Values, positionals: readonly string[]): Command {
  switch (name) {
    case 'regions':
      exactly(positionals, []);
      return { name, find: needed(values, 'find'), limit: limitOf(text(values, 'limit')) };
    case 'new':
      return newCommand(values, positionals);
    case 'sample': {
      const [sample, file] = exactly(positionals, ['NAME', 'FILE.gpkg']);
      return { name, sample: sample ?? '', file: file ?? '', force: values['force'] === true };
    }
    case 'allocate': {
      const [file] = exactly(positionals, ['FILE.gpkg']);
      return { name, file: file ?? '', plan: needed(values, 'plan') };
    }
    case 'export':
      return exportCommand(values, positionals);
    case 'check': {
      const [file] = exactly(positionals, ['FILE.gpkg']);
      return { name, file: file ?? '' };
    }
    case 'budget':
    case 'realisation': {
      const [file] = exactly(positionals, ['FILE.gpkg']);
      return { name, file: file ?? '', plan: text(values, 'plan') };
    }
    case 'lock-plan':
    case 'unlock-plan': {
      const [file, plan] = exactly(positionals, ['FILE.gpkg', 'PLAN']);
      return { name, file: file ?? '', plan: plan ?? '' };
    }
    case 'compare': {
      const [file, a, b] = exactly(positionals, ['FILE.gpkg', 'A', 'B']);
      const [pdf, date] = [text(values, 'pdf'), dateOf(values)];
      return { name, file: file ?? '', a: a ?? '', b: b ?? '', pdf, date };
    }
    case 'cost':
      return costCommand(values, positionals);
    case 'solve':
      return solveCommand(values, positionals);
    case 'import':
      return importCommand(values, positionals);
    case 'template':
      return templateCommand(values, positionals);
  }
}

/** `--region 63.11 63.08`, `--region 63.11 --region 63.08` and `--region 63.11,63.08` all mean two regions. */
function newCommand(values: Values, positionals: readonly string[]): Command {
  const given = (values['region'] as readonly string[] | undefined) ?? [];
  if (given.length === 0) throw WrongUsage.missing('--region');
  const more = positionals.filter((argument) => parseRegionCode(argument) !== null);
  const [file] = exactly(
    positionals.filter((argument) => !more.includes(argument)),
    ['FILE.gpkg'],
  );
  const regions = [...given.flatMap((codes) => codes.split(',')), ...more].map((code) => code.trim());
  return { name: 'new', file: file ?? '', regions, force: values['force'] === true };
}

function exportCommand(values: Values, positionals: readonly string[]): Command {
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
    pdf: pdf ?? null,
    csv: csv ?? null,
    geojson: geojson ?? null,
    svg: svg ?? null,
    ...shownBy(values),
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
  if (indicator === null)
    throw new WrongUsage(`tidak ada indikator “${name}”`, `there is no indicator “${name}”`);
  const shown = levels.find((one) => one === (level ?? 'desa'));
  if (!shown)
    throw new WrongUsage(
      `--level harus salah satu dari ${levels.join(', ')}`,
      `--level needs one of ${levels.join(', ')}`,
    );
  return { indicator, level: shown };
}

function costCommand(values: Values, positionals: readonly string[]): Command {
  const [file] = positionals.length > 0 ? exactly(positionals, ['FILE.gpkg']) : [];
  const [group, segment] = [text(values, 'group'), text(values, 'segment')];
  if (group !== null && segment !== null)
    throw new WrongUsage(
      '--group dan --segment tidak dapat dipakai bersama',
      '--group and --segment exclude each other',
    );
  return {
    name: 'cost',
    file: file ?? null,
    who: segment === null ? { group: group ?? needed(values, 'group') } : { segment },
    programmes: needed(values, 'programmes'),
    month: needed(values, 'month'),
    payer: needed(values, 'payer'),
    wage: text(values, 'wage'),
    riskClass: text(values, 'risk-class'),
    contractValue: text(values, 'contract-value'),
    sector: text(values, 'sector'),
    discount: values['discount'] === true,
  };
}

/** Money and one of heads and months, and the other is found; or both, and what is left or short. */
function solveCommand(values: Values, positionals: readonly string[]): Command {
  const [file] = positionals.length > 0 ? exactly(positionals, ['FILE.gpkg']) : [];
  const [heads, months] = [text(values, 'heads'), text(values, 'months')];
  if (heads === null && months === null)
    throw new WrongUsage('--heads atau --months harus disebut', '--heads or --months is needed');
  const ceilings = severalOf(values, 'ceiling');
  if (ceilings.length === 0) throw WrongUsage.missing('--ceiling');
  return {
    name: 'solve',
    file: file ?? null,
    heads,
    months,
    ceilings,
    group: text(values, 'group') ?? 'vulnerable',
    programmes: text(values, 'programmes') ?? 'JKK,JKM',
    payer: text(values, 'payer') ?? 'government',
    from: text(values, 'from'),
    wage: text(values, 'wage'),
    riskClass: text(values, 'risk-class'),
    discount: values['discount'] === true,
  };
}

function languageOf(given: string | null): Language {
  if (given === null || given === 'id') return 'id';
  if (given === 'en') return 'en';
  throw new WrongUsage('--lang harus id atau en', '--lang is id or en');
}

function languageIn(args: readonly string[]): Language {
  return args.join('=').includes('--lang=en') ? 'en' : 'id';
}

function isCommandName(name: string): name is CommandName {
  return (commandNames as readonly string[]).includes(name);
}
