import { mostHeads } from '../allocation/heads.ts';
import type { RegionCode } from '../region/code.ts';
import type { Problem } from '../text/problem.ts';
import { says } from '../text/text.ts';
import type { PlanInput } from './input.ts';
import type { PlanSpec } from './spec.ts';

/** A place of the plan that names a column: `rule.weight`. */
export interface ColumnUse {
  readonly field: string;
  readonly column: string;
}

/** Every column the plan names, with the field that does. */
export function columnUses({ rule, commitments = [] }: PlanSpec): readonly ColumnUse[] {
  const uses: ColumnUse[] = [];
  if (rule.kind === 'proportional' && typeof rule.weight === 'object')
    uses.push({ field: 'rule.weight', column: rule.weight.column });
  if (rule.kind === 'priority') {
    for (const [i, { measure }] of rule.by.entries())
      if (typeof measure === 'object') uses.push({ field: `rule.by[${i}].measure`, column: measure.column });
  }
  for (const [i, { heads }] of commitments.entries()) {
    if (typeof heads === 'object' && 'column' in heads)
      uses.push({ field: `commitments[${i}].heads`, column: heads.column });
  }
  return uses;
}

/** Why the columns a plan names cannot be used: one is not in the document. */
export function columnProblem({ columns }: PlanInput, spec: PlanSpec): Problem | null {
  const missing = columnUses(spec).find(({ column }) => !Object.hasOwn(columns, column));
  return missing ? columnUnknown(missing, Object.keys(columns)) : null;
}

const mostListed = 10;

function columnUnknown({ field, column }: ColumnUse, known: readonly string[]): Problem {
  const more = known.length - mostListed;
  const list = known.slice(0, mostListed).join(', ');
  return {
    code: 'column-unknown',
    what: says(
      () => `Isian "${field}" memakai kolom "${column}", yang tidak ada dalam dokumen ini.`,
      () => `The field "${field}" uses the column "${column}", which this document does not have.`,
    ),
    why: says(
      (w) =>
        known.length === 0
          ? 'Yang diperbolehkan: kolom dokumen, tetapi dokumen ini belum memuat kolom tambahan.'
          : `Yang diperbolehkan: kolom dokumen, yaitu ${list}${more > 0 ? ` dan ${w.heads(more)} lainnya` : ''}.`,
      (w) =>
        known.length === 0
          ? 'Allowed is: a column of the document, but this one has no further columns yet.'
          : `Allowed is: a column of the document; it has ${list}${more > 0 ? ` and ${w.heads(more)} more` : ''}.`,
    ),
    next: says(
      () => `Impor kolom "${column}" di halaman Data, atau pilih kolom lain untuk "${field}".`,
      () => `Import the column "${column}" on the Data screen, or choose another for "${field}".`,
    ),
  };
}

/** A column of people with a figure that is no count of people. */
export function columnNotHeads(column: string, code: RegionCode, figure: number): Problem {
  return {
    code: 'column-not-heads',
    what: says(
      () => `Kolom "${column}" memuat ${figure} untuk desa ${code}, yang bukan jumlah orang.`,
      () => `The column "${column}" holds ${figure} for desa ${code}, which is no count of people.`,
    ),
    why: says(
      (w) => `Orang dihitung sebagai bilangan bulat dari 0 sampai ${w.heads(mostHeads)}.`,
      (w) => `People are counted in whole numbers from 0 to ${w.heads(mostHeads)}.`,
    ),
    next: says(
      () => 'Perbaiki angka itu di halaman Data, atau pilih kolom lain.',
      () => 'Correct the figure on the Data screen, or choose another column.',
    ),
  };
}
