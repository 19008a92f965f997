import {
  dateOf,
  exactly,
  limitOf,
  needed,
  parsed,
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
import { exportCommand, exportOptions, type ExportCommand } from './export-arguments.ts';
import {
  costCommand,
  costOptions,
  solveCommand,
  solveOptions,
  type CostCommand,
  type SolveCommand,
} from './money-arguments.ts';
import { parseRegionCode } from '#shared/region/code.ts';
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
  | ExportCommand
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
  export: exportOptions,
  check: {},
  budget: { plan: { type: 'string' } },
  realisation: { plan: { type: 'string' } },
  compare: { pdf: { type: 'string' }, date: { type: 'string' } },
  'lock-plan': {},
  'unlock-plan': {},
  cost: costOptions,
  solve: solveOptions,
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

function languageOf(given: string | null): Language {
  if (given === null || given === 'id') return 'id';
  if (given === 'en') return 'en';
  throw WrongUsage.value('--lang', given, { id: 'id atau en', en: 'id or en' });
}

function languageIn(args: readonly string[]): Language {
  return args.join('=').includes('--lang=en') ? 'en' : 'id';
}

function isCommandName(name: string): name is CommandName {
  return (commandNames as readonly string[]).includes(name);
}
