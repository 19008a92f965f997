import { columnName, yearOf } from '#shared/exchange/import/fields.ts';
import type { PhaseRef, Purpose, Role } from '#shared/exchange/import/mapping.ts';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import type { ImportPreview } from '../../session/api.ts';
import { usePlanPhases } from './plan-phases.ts';
import { changeImport, useImport } from './state.ts';

const places = ['ignore', 'code', 'desa', 'kecamatan', 'kabupaten', 'year'] as const;
const figures = ['eligible', 'covered', 'column'] as const;
const ofEnrolment = ['phase', 'enrolled'] as const;
type Kind = (typeof places | typeof figures | typeof ofEnrolment)[number];

/** Figures of one kind alone are taken from a table of enrolment. */
function kindsFor(purpose: Purpose): readonly Kind[] {
  return purpose === 'enrolment' ? [...places, ...ofEnrolment] : [...places, ...figures];
}

/** Below this a guess asks for a look. */
const sure = 0.5;

/** Columns beyond these are not shown; tables of figures have a handful. */
const shownColumns = 60;

/** The first rows of the table under what each column is taken for. */
export function ColumnPreview({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useWords();
  const options = useImport((state) => state.options);
  const phases = usePlanPhases();
  const { headers, mapping, confidence, sample } = preview;
  const body = sample.slice((mapping.header?.last ?? -1) + 1).slice(0, 6);
  const choose = (column: number, kind: Kind): void => {
    const roles = { ...options.roles, [column]: roleOf(kind, headers[column] ?? '', column, phases) };
    void changeImport({ roles });
  };
  return (
    <section className="import-section" aria-label={t('import.mapping')}>
      <div className="import-sample">
        <table>
          <thead>
            <tr>
              {headers.slice(0, shownColumns).map((header, column) => (
                <th
                  key={column}
                  scope="col"
                  data-ignored={mapping.roles[column]!.kind === 'ignore' || undefined}
                >
                  <SelectField
                    bare
                    label={t('import.role', { column: header || String(column + 1) })}
                    value={kindOf(mapping.roles[column]!)}
                    options={kindsFor(options.purpose).map((value) => ({
                      value,
                      label: t(`importRole.${value}`),
                    }))}
                    onChange={(kind) => choose(column, kind)}
                  />
                  <span className="import-header" title={header}>
                    {header || column + 1}
                  </span>
                  {confidence[column]! < sure && mapping.roles[column]!.kind !== 'ignore' && (
                    <span className="import-unsure">{t('import.unsure')}</span>
                  )}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map((row, index) => (
              <tr key={index}>
                {headers.slice(0, shownColumns).map((_, column) => (
                  <td key={column} data-ignored={mapping.roles[column]!.kind === 'ignore' || undefined}>
                    {row[column] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function kindOf({ kind }: Role): Kind {
  return kind === 'provinsi' ? 'ignore' : kind;
}

function roleOf(kind: Kind, header: string, column: number, phases: readonly PhaseRef[]): Role {
  switch (kind) {
    case 'eligible':
    case 'covered':
      return { kind, year: yearOf(header) };
    case 'column':
      return { kind, name: columnName(header) || String(column + 1), unit: '', year: yearOf(header) };
    case 'ignore':
    case 'code':
    case 'desa':
    case 'kecamatan':
    case 'kabupaten':
    case 'year':
    case 'phase':
      return { kind };
    case 'enrolled':
      return { kind, phase: phases.find(({ name }) => header.includes(name)) ?? null };
  }
}
