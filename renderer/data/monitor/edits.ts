import type { CoverageStatement, Government } from '#shared/coverage/government.ts';
import { levelOf, type RegionCode } from '#shared/region/code.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';

/** Changes of what is watched of a government; each returns a new one. */

/** A government of which nothing is known yet. */
export function watched(code: RegionCode, name: string): Government {
  return {
    code,
    name,
    regulation: null,
    mou: null,
    budgeted: null,
    enrolled: null,
    claims: null,
    statements: [],
    note: '',
  };
}

/** Words as stored: nothing written is unknown. */
export function knownText(text: string): string | null {
  return text.trim() === '' ? null : text;
}

export function withStatement(
  government: Government,
  index: number,
  change: Partial<CoverageStatement>,
): Government {
  return {
    ...government,
    statements: government.statements.map((statement, at) =>
      at === index ? { ...statement, ...change } : statement,
    ),
  };
}

/** One statement more, of the same year and source as the last, of a segment that has none yet. */
export function withStatementAdded(government: Government, year: number): Government {
  const last = government.statements.at(-1);
  const taken = new Set(government.statements.map(({ segment }) => segment));
  const segment = (['PU', 'BPU', 'total'] as const).find((one) => !taken.has(one)) ?? 'total';
  const added: CoverageStatement = {
    segment,
    year: last?.year ?? year,
    covered: null,
    base: null,
    percent: null,
    decimals: 0,
    definition: last?.definition ?? '',
    source: last?.source ?? '',
  };
  return { ...government, statements: [...government.statements, added] };
}

export function withStatementRemoved(government: Government, index: number): Government {
  return { ...government, statements: government.statements.filter((_, at) => at !== index) };
}

/** Governments of the document that are not watched yet: provinsi and kabupaten, by code. */
export function unwatched(
  directory: Pick<Directory, 'parents'>,
  governments: readonly Government[],
): readonly { readonly code: RegionCode; readonly name: string }[] {
  const known = new Set(governments.map(({ code }) => code));
  return (Object.entries(directory.parents) as [RegionCode, string][])
    .filter(([code]) => levelOf(code) !== 'kecamatan' && !known.has(code))
    .map(([code, name]) => ({ code, name }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
