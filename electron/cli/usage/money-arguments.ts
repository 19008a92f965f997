import { eachOf, exactly, needed, text, WrongUsage, type Options, type Values } from './arguments.ts';

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

export const costOptions = {
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
} as const satisfies Options;

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
  readonly sector: string | null;
  readonly discount: boolean;
}

export const solveOptions = {
  heads: { type: 'string' },
  months: { type: 'string' },
  ceiling: { type: 'string', multiple: true },
  group: { type: 'string' },
  programmes: { type: 'string' },
  payer: { type: 'string' },
  from: { type: 'string' },
  wage: { type: 'string' },
  'risk-class': { type: 'string' },
  sector: { type: 'string' },
  discount: { type: 'boolean' },
} as const satisfies Options;

export function costCommand(values: Values, positionals: readonly string[]): CostCommand {
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
export function solveCommand(values: Values, positionals: readonly string[]): SolveCommand {
  const [file] = positionals.length > 0 ? exactly(positionals, ['FILE.gpkg']) : [];
  const [heads, months] = [text(values, 'heads'), text(values, 'months')];
  if (heads === null && months === null)
    throw new WrongUsage('--heads atau --months harus disebut', '--heads or --months is needed');
  const ceilings = eachOf(values, 'ceiling');
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
    sector: text(values, 'sector'),
    discount: values['discount'] === true,
  };
}
