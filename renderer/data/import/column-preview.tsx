import { columnName, segmentOf, yearOf } from '#shared/exchange/import/fields.ts';
import { fiscalYearIn, fundRoleKinds, type FundRole } from '#shared/exchange/funds/headers.ts';
import type { PhaseRef, Role } from '#shared/exchange/import/mapping.ts';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import type { FigurePreview, FundPreview } from '../../session/api.ts';
import { usePlanPhases } from './plan-phases.ts';
import { changeFigures, changeFunds, useImport, type TablePurpose } from './state.ts';

const places = ['ignore', 'code', 'desa', 'kecamatan', 'kabupaten', 'year'] as const;
const figures = ['eligible', 'covered', 'column'] as const;
const ofEnrolment = ['phase', 'enrolled'] as const;
type FigureKind = (typeof places | typeof figures | typeof ofEnrolment)[number];

/** Figures of one kind alone are taken from a table of enrolment. */
function kindsFor(purpose: TablePurpose): readonly FigureKind[] {
  return purpose === 'enrolment' ? [...places, ...ofEnrolment] : [...places, ...figures];
}

/** Below this a guess asks for a look. */
const sure = 0.5;

/** Columns beyond these are not shown; tables of figures have a handful. */
const shownColumns = 60;

/** The first rows of a table of desa under what each column is taken for. */
export function FigureColumns({ preview }: { readonly preview: FigurePreview }) {
  const { t } = useWords();
  const options = useImport((state) => state.options);
  const phases = usePlanPhases();
  const { headers, mapping, confidence } = preview;
  if (options.purpose === 'funds') return null;
  return (
    <ColumnTable
      preview={preview}
      kinds={mapping.roles.map(kindOf)}
      unsure={confidence.map((share) => share < sure)}
      options={kindsFor(options.purpose).map((value) => ({ value, label: t(`importRole.${value}`) }))}
      onChoose={(column, kind) => {
        const role = roleOf(kind, headers[column] ?? '', column, phases);
        void changeFigures({ roles: { ...options.roles, [column]: role } });
      }}
    />
  );
}

/** The first rows of a budget under what each column is taken for. */
export function FundColumnsPreview({ preview }: { readonly preview: FundPreview }) {
  const { t } = useWords();
  const options = useImport((state) => state.options);
  const { headers, mapping } = preview;
  if (options.purpose !== 'funds') return null;
  return (
    <ColumnTable
      preview={preview}
      kinds={mapping.roles.map(({ kind }) => kind)}
      unsure={[]}
      options={fundRoleKinds.map((value) => ({ value, label: t(`importFundRole.${value}`) }))}
      onChoose={(column, kind) => {
        const role = fundRoleOf(kind, headers[column] ?? '');
        void changeFunds({ roles: { ...options.roles, [column]: role } });
      }}
    />
  );
}

interface ColumnTableProps<Kind extends string> {
  readonly preview: FigurePreview | FundPreview;
  /** One per column, as {@link unsure}. */
  readonly kinds: readonly Kind[];
  readonly unsure: readonly boolean[];
  readonly options: readonly { readonly value: Kind; readonly label: string }[];
  readonly onChoose: (column: number, kind: Kind) => void;
}

function ColumnTable<Kind extends string>(props: ColumnTableProps<Kind>) {
  const { t } = useWords();
  const { preview, kinds, unsure, options, onChoose } = props;
  const { headers, mapping, sample } = preview;
  const body = sample.slice((mapping.header?.last ?? -1) + 1).slice(0, 6);
  const ignored = (column: number): true | undefined => kinds[column] === 'ignore' || undefined;
  return (
    <section className="import-section" aria-label={t('import.mapping')}>
      <div className="import-sample">
        <table>
          <thead>
            <tr>
              {headers.slice(0, shownColumns).map((header, column) => (
                <th key={column} scope="col" data-ignored={ignored(column)}>
                  <SelectField
                    bare
                    label={t('import.role', { column: header || String(column + 1) })}
                    value={kinds[column]!}
                    options={options}
                    onChange={(kind) => onChoose(column, kind)}
                  />
                  <span className="import-header" title={header}>
                    {header || column + 1}
                  </span>
                  {unsure[column] && !ignored(column) && (
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
                  <td key={column} data-ignored={ignored(column)}>
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

function kindOf({ kind }: Role): FigureKind {
  return kind === 'provinsi' ? 'ignore' : kind;
}

function fundRoleOf(kind: FundRole['kind'], header: string): FundRole {
  return kind === 'ceiling' ? { kind, year: fiscalYearIn(header) } : { kind };
}

function roleOf(kind: FigureKind, header: string, column: number, phases: readonly PhaseRef[]): Role {
  switch (kind) {
    case 'eligible':
    case 'covered':
      return { kind, year: yearOf(header), segment: segmentOf(header) };
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
