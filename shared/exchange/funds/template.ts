import type { PlanSpec } from '../../plan/spec.ts';
import type { Language } from '../../text/text.ts';
import type { WrittenTable } from '../table/written-table.ts';

/**
 * A budget to fill in: the funds the plan has with what it says of them, or a row for each of the usual ones, and
 * a column for the ceiling of each year.
 */
export function fundTemplate(
  spec: Pick<PlanSpec, 'funds' | 'phases'> | null,
  language: Language,
): WrittenTable {
  const [id, years] = [language === 'id', yearsOf(spec)];
  const funds = spec && spec.funds.length > 0 ? spec.funds : usual;
  return {
    sheet: id ? 'Anggaran' : 'Budget',
    header: [
      ...(id ? ['Sumber dana', 'OPD', 'Jenis', 'Wilayah'] : ['Fund', 'Agency', 'Kind', 'Region']),
      ...years.map((year) => `${id ? 'Pagu' : 'Ceiling'} ${year}`),
      ...(id ? ['Pagu per desa', 'Keringanan iuran'] : ['Ceiling per desa', 'Discount']),
    ],
    rows: funds.map(({ name, agency = '', source = '' }) => [
      name,
      agency,
      source,
      '',
      ...years.map(() => ''),
      '',
      '',
    ]),
    widths: [28, 24, 16, 20, ...years.map(() => 20), 18, 18],
  };
}

const usual: PlanSpec['funds'] = [
  { name: 'APBD Kabupaten', source: 'APBD' },
  { name: 'APBDes', source: 'APBDes' },
  { name: 'CSR', source: 'CSR' },
];

/** The years the plan pays in. */
function yearsOf(spec: Pick<PlanSpec, 'phases'> | null): readonly number[] {
  return [...new Set(spec?.phases.map(({ year }) => year))].toSorted((a, b) => a - b);
}
