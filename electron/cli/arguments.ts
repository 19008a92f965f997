import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Text } from '#shared/text/text.ts';

/** Arguments that make no sense: exit code 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
  readonly text: Text;

  /** @param id in Indonesian @param en in English */
  constructor(id: string, en: string) {
    super(en);
    this.text = { id, en };
  }

  static missing(what: string): WrongUsage {
    return new WrongUsage(`${what} harus diisi`, `${what} is needed`);
  }

  /** A value an option does not take. @param option with its dashes */
  static value(option: string, given: string, allowed: Text): WrongUsage {
    return new WrongUsage(
      `${option} tidak dapat berisi “${given}”; yang diperbolehkan: ${allowed.id}`,
      `${option} cannot be “${given}”; allowed is: ${allowed.en}`,
    );
  }

  static empty(what: string): WrongUsage {
    return new WrongUsage(`${what} kosong`, `${what} is empty`);
  }
}

/** Options as they were typed. */
export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export type Options = NonNullable<ParseArgsConfig['options']>;

/** What was typed, by option, and what was typed beside. */
export function parsed(args: readonly string[], options: Options): { values: Values; positionals: string[] } {
  try {
    const { tokens, ...read } = parseArgs({
      args: withNegatives(args, options),
      options,
      allowPositionals: true,
      strict: true,
      tokens: true,
    });
    const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    // Of two values the last would hold, and the other be lost without a word.
    const twice = given.find(
      (name, i) =>
        options[name]?.type === 'string' && options[name].multiple !== true && given.indexOf(name) < i,
    );
    if (twice !== undefined) throw new WrongUsage(`--${twice} disebut dua kali`, `--${twice} is given twice`);
    return read;
  } catch (error) {
    // Unknown or incomplete options; anything else would be a bug.
    if (error instanceof TypeError && 'code' in error)
      throw new WrongUsage(inIndonesian(error.message), error.message);
    throw error;
  }
}

/** `--wage -5` as `--wage=-5`: a number below 0 is a bad value, which is told as such, and no option. */
function withNegatives(args: readonly string[], options: Options): string[] {
  return args.flatMap((arg, i) => {
    const before = args[i - 1] ?? '';
    const after = args[i + 1] ?? '';
    if (takesValue(arg, options) && negative.test(after)) return [`${arg}=${after}`];
    return takesValue(before, options) && negative.test(arg) ? [] : [arg];
  });
}

function takesValue(arg: string, options: Options): boolean {
  return arg.startsWith('--') && options[arg.slice(2)]?.type === 'string';
}

const negative = /^-[\d.,]/;

/** What Node says of options in English alone. */
function inIndonesian(message: string): string {
  const option = /'(-[^\s']*)/.exec(message)?.[1] ?? '';
  if (message.includes('argument missing')) return `nilai opsi ${option} harus diisi`;
  if (message.includes('does not take')) return `opsi ${option} tidak bernilai`;
  if (message.includes('ambiguous')) return `nilai opsi ${option} rancu; tulis ${option}=NILAI`;
  return `opsi ${option} tidak dikenal`;
}

/** The positionals, one per name. */
export function exactly(positionals: readonly string[], names: readonly string[]): readonly string[] {
  const missing = names[positionals.length];
  if (missing !== undefined) throw WrongUsage.missing(missing);
  if (positionals.length > names.length) {
    const extra = positionals[names.length];
    throw new WrongUsage(`argumen “${extra}” berlebih`, `unexpected argument “${extra}”`);
  }
  if (positionals.includes('')) throw WrongUsage.empty(names[positionals.indexOf('')]!);
  return positionals;
}

/** An option's text, null where left out. */
export function text(values: Values, name: string): string | null {
  const value = values[name];
  if (value === '') throw WrongUsage.empty(`--${name}`);
  return typeof value === 'string' ? value : null;
}

export function needed(values: Values, name: string): string {
  const value = text(values, name);
  if (value === null) throw WrongUsage.missing(`--${name}`);
  return value;
}

export function limitOf(given: string | null): number {
  if (given === null) return 20;
  if (!/^[1-9]\d{0,3}$/.test(given))
    throw WrongUsage.value('--limit', given, {
      id: 'bilangan bulat dari 1 sampai 9999',
      en: 'a whole number within 1–9999',
    });
  return Number(given);
}

function isDate(given: string): boolean {
  const time = Date.parse(`${given}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(given)
  );
}

/** An option that may be given several times, each value as it was typed: a comma may belong to a number. */
export function eachOf(values: Values, name: string): readonly string[] {
  const given = (values[name] as readonly string[] | undefined) ?? [];
  if (given.includes('')) throw WrongUsage.empty(`--${name}`);
  return given;
}

/** An option that holds a date, null where left out. */
export function dateOf(values: Values): string | null {
  const date = text(values, 'date');
  if (date !== null && !isDate(date))
    throw WrongUsage.value('--date', date, {
      id: 'tanggal yang ada, misalnya 2024-04-26',
      en: 'a date there is, such as 2024-04-26',
    });
  return date;
}
