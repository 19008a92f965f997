import { invalidField, oneOf, rupiahAllowed, type Field } from '#shared/contribution/problems.ts';
import {
  groups,
  paidByChoices,
  programmes,
  riskClasses,
  sectors,
  segments,
  type Programme,
  type RiskClass,
} from '#shared/contribution/programme.ts';
import { monthKey, type MonthKey } from '#shared/contribution/rate.ts';
import type { ContributionQuery, Who } from '#shared/contribution/terms.ts';
import { done, refused, type Result } from '#shared/text/problem.ts';
import type { CostCommand } from './usage/money-arguments.ts';

/** Reads what was typed; whether it fits the group is for the rate table to say. */
export function readQuery(command: CostCommand): Result<ContributionQuery> {
  const who = whoOf(command.who);
  if (!who.ok) return who;
  const fields = allOf({
    programmes: programmesOf(command.programmes),
    month: monthOf('month', command.month),
    payer: chosen('payer', command.payer, paidByChoices),
    wage: given(command.wage, (text) => rupiahOf('wage', text)),
    riskClass: given(command.riskClass, riskClassOf),
    contractValue: given(command.contractValue, (text) => rupiahOf('contract-value', text)),
    sector: given(command.sector, (text) => chosen('sector', text, sectors)),
  });
  if (!fields.ok) return fields;
  return done({ ...who.value, ...fields.value, discount: command.discount ? true : undefined });
}

/** The values of all fields, or the first problem. */
export function allOf<T extends object>(results: { readonly [K in keyof T]: Result<T[K]> }): Result<T> {
  const values: Partial<T> = {};
  for (const name of Object.keys(results) as (keyof T)[]) {
    const result = results[name];
    if (!result.ok) return result;
    values[name] = result.value;
  }
  return done(values as T);
}

export function given<T>(text: string | null, read: (text: string) => Result<T>): Result<T | undefined> {
  return text === null ? done(undefined) : read(text);
}

function whoOf(who: CostCommand['who']): Result<Who> {
  if ('group' in who) {
    const group = chosen('group', who.group, groups);
    return group.ok ? done({ group: group.value }) : group;
  }
  const segment = chosen('segment', who.segment, segments);
  return segment.ok ? done({ segment: segment.value }) : segment;
}

export function chosen<T extends string>(field: Field, text: string, values: readonly T[]): Result<T> {
  const found = values.find((value) => value === text);
  return found === undefined ? refused(invalidField(field, text, oneOf(values))) : done(found);
}

/** One or several, each once, in the order of the law. */
export function programmesOf(text: string): Result<readonly Programme[]> {
  const names = text.split(',').map((name) => name.trim());
  const found = programmes.filter((programme) => names.includes(programme));
  if (found.length === names.length) return done(found);
  const list = programmes.join(', ');
  const allowed = {
    id: `${list}, masing-masing sekali, dipisah koma`,
    en: `${list}, each once, with commas between`,
  };
  return refused(invalidField('programmes', text, allowed));
}

/** A month of the years plans may be of; the rate table knows how far back it goes itself. */
export function monthOf(field: Extract<Field, 'month' | 'from'>, text: string): Result<MonthKey> {
  const parts = /^(20\d\d|2100)-(0[1-9]|1[0-2])$/.exec(text);
  if (parts) return done(monthKey(Number(parts[1]), Number(parts[2])));
  const allowed = {
    id: 'bulan dari 2000-01 sampai 2100-12 dalam bentuk YYYY-MM, misalnya 2026-05',
    en: 'a month from 2000-01 to 2100-12 as YYYY-MM, such as 2026-05',
  };
  return refused(invalidField(field, text, allowed));
}

export function riskClassOf(text: string): Result<RiskClass> {
  const found = riskClasses.find((riskClass) => String(riskClass) === text);
  return found === undefined ? refused(invalidField('risk-class', text, oneOf(riskClasses))) : done(found);
}

export function rupiahOf(field: Field, text: string): Result<number> {
  const amount = /^\d+$/.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(amount) && amount > 0
    ? done(amount)
    : refused(invalidField(field, text, rupiahAllowed));
}
