import {
  byColumn,
  isOfShape,
  rememberedOf,
  rememberedSchema,
  usedAgain,
  type Remembered,
  type UsedMapping,
} from '#shared/exchange/import/remembered.ts';
import type { Blanks, IndicatorRole } from '#shared/exchange/import/mapping.ts';
import { done, refused, type Problem, type Result } from '#shared/text/problem.ts';
import type { Output } from '../../files/atomic-write.ts';
import type { MappingFiles } from '../usage/import-arguments.ts';
import { readJson } from './plan-file.ts';

type Roles<P extends UsedMapping['purpose']> = Extract<UsedMapping, { readonly purpose: P }>['roles'][number];

/** What a kept mapping says of a table. */
interface Kept<P extends UsedMapping['purpose']> {
  /** By column. */
  readonly roles: Readonly<Record<number, Roles<P>>>;
  /** Of a long table, by the key of the indicator. */
  readonly indicators: Readonly<Record<string, IndicatorRole>>;
  readonly blanks: Blanks;
}

/**
 * What a kept mapping says of this table; nothing where none is asked for.
 * @returns a problem where the file is none, or is of another kind or shape of table
 */
export async function keptRoles<P extends UsedMapping['purpose']>(
  { from }: MappingFiles,
  purpose: P,
  headers: readonly string[],
): Promise<Result<Kept<P>>> {
  if (from === null) return done({ roles: {}, indicators: {}, blanks: 'empty' });
  const json = await readJson(from);
  if (!json.ok) return json.problem.code === 'plan-not-json' ? refused(noMapping(from)) : json;
  const parsed = rememberedSchema.safeParse(json.value);
  if (!parsed.success) return refused(noMapping(from));
  const kept = parsed.data;
  if (kept.purpose !== purpose || !isOfShape(kept, headers)) return refused(otherShape(from, kept, headers));
  // Of the purpose that was asked for.
  const used = usedAgain(kept, headers);
  return done({
    roles: byColumn(used.roles as readonly Roles<P>[]),
    indicators: used.purpose === 'funds' ? {} : used.indicators,
    blanks: used.blanks,
  });
}

/** The file with what the columns were taken for, where one is asked for. */
export function keptMapping({ to }: MappingFiles, used: UsedMapping, headers: readonly string[]): Output[] {
  if (to === null) return [];
  const text = `${JSON.stringify(rememberedOf(used, headers), null, 2)}\n`;
  return [{ path: to, bytes: new TextEncoder().encode(text) }];
}

function noMapping(path: string): Problem {
  return {
    code: 'mapping-not-one',
    what: { id: `${path} bukan berkas pemetaan kolom.`, en: `${path} is no mapping of columns.` },
    why: {
      id: 'Isinya tidak seperti yang ditulis --save-mapping.',
      en: 'It is not what --save-mapping writes.',
    },
    next: {
      id: 'Impor sekali dengan --map dan --save-mapping, lalu pakai berkas itu.',
      en: 'Import once with --map and --save-mapping, and use that file.',
    },
  };
}

function otherShape(path: string, kept: Remembered, headers: readonly string[]): Problem {
  return {
    code: 'mapping-of-another-table',
    what: {
      id: `Pemetaan ${path} dibuat untuk tabel lain.`,
      en: `The mapping ${path} was made for another table.`,
    },
    why: {
      id: `Ia untuk --as ${kept.purpose} dengan kolom ${listed(kept.headers)}; tabel ini berkolom ${listed(headers)}.`,
      en: `It is for --as ${kept.purpose} with the columns ${listed(kept.headers)}; this table has ${listed(headers)}.`,
    },
    next: {
      id: 'Pakai --map untuk tabel ini, dan simpan pemetaannya dengan --save-mapping.',
      en: 'Use --map for this table, and keep its mapping with --save-mapping.',
    },
  };
}

function listed(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(', ');
}
