import { fiscalYearIn, fundRoleKinds, type FundRole } from '#shared/exchange/funds/headers.ts';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import type { FigurePreview, FundPreview } from '../../session/api.ts';
import { kindOf, kindsFor, kindWords, roleOf } from './column-kinds.ts';
import { usePlanPhases } from './plan-phases.ts';
import { changeFigures, changeFunds, useImport } from './state.ts';

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
      options={kindsFor(options.purpose).map((value) => ({ value, label: kindWords(value, t) }))}
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

function fundRoleOf(kind: FundRole['kind'], header: string): FundRole {
  return kind === 'ceiling' ? { kind, year: fiscalYearIn(header) } : { kind };
}
