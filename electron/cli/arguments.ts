import { parseArgs, type ParseArgsConfig } from 'node:util';

/** Arguments that make no sense: exit code 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** Options as they were typed. */
export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

export type Options = NonNullable<ParseArgsConfig['options']>;

/** What was typed, by option, and what was typed beside. */
export function parsed(args: readonly string[], options: Options): { values: Values; positionals: string[] } {
  try {
    const { tokens, ...read } = parseArgs({
      args: [...args],
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
    if (twice !== undefined) throw new WrongUsage(`--${twice} is given twice`);
    return read;
  } catch (error) {
    // Unknown or incomplete options; anything else would be a bug.
    if (error instanceof TypeError && 'code' in error) throw new WrongUsage(error.message);
    throw error;
  }
}

/** The positionals, one per name. */
export function exactly(positionals: readonly string[], names: readonly string[]): readonly string[] {
  const missing = names[positionals.length];
  if (missing !== undefined) throw new WrongUsage(`${missing} is needed`);
  if (positionals.length > names.length) {
    throw new WrongUsage(`unexpected argument “${positionals[names.length]}”`);
  }
  if (positionals.includes('')) throw new WrongUsage(`${names[positionals.indexOf('')]} is empty`);
  return positionals;
}

/** An option's text, null where left out. */
export function text(values: Values, name: string): string | null {
  const value = values[name];
  if (value === '') throw new WrongUsage(`--${name} is empty`);
  return typeof value === 'string' ? value : null;
}

export function needed(values: Values, name: string): string {
  const value = text(values, name);
  if (value === null) throw new WrongUsage(`--${name} is needed`);
  return value;
}

export function limitOf(given: string | null): number {
  if (given === null) return 20;
  if (!/^[1-9]\d{0,3}$/.test(given)) throw new WrongUsage('--limit needs a whole number within 1–9999');
  return Number(given);
}

export function isDate(given: string): boolean {
  const time = Date.parse(`${given}T00:00:00Z`);
  return (
    /^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(given)
  );
}

/** An option that may be given several times, or several values with commas between. */
export function severalOf(values: Values, name: string): readonly string[] {
  const given = (values[name] as readonly string[] | undefined) ?? [];
  if (given.includes('')) throw new WrongUsage(`--${name} is empty`);
  return given.flatMap((texts) => texts.split(',')).map((one) => one.trim());
}

/** An option that holds a date, null where left out. */
export function dateOf(values: Values): string | null {
  const date = text(values, 'date');
  if (date !== null && !isDate(date)) throw new WrongUsage('--date needs a date such as 2024-04-26');
  return date;
}
