import { candidateRoles } from '#shared/exchange/candidates/columns.ts';
import { SelectField } from '../app/controls/select-field.tsx';
import { useWords } from '../app/language/language.ts';
import type { CandidatePreview } from '../session/candidate-api.ts';
import { changeCandidates, useCandidates } from './state.ts';

/** Columns beyond these are not shown; lists have a dozen. */
const shownColumns = 40;

/** What each column is taken for, over a masked sample. */
export function CandidateColumnsPreview({ preview }: { readonly preview: CandidatePreview }) {
  const { t } = useWords();
  const roles = useCandidates((state) => state.options.roles);
  const options = candidateRoles.map((value) => ({ value, label: t(`candidateRole.${value}`) }));
  const columns = preview.headers.slice(0, shownColumns);
  const ignored = (column: number): true | undefined => preview.roles[column] === 'ignore' || undefined;
  return (
    <section className="import-section" aria-label={t('candidateImport.sample')}>
      <h3 className="import-heading">
        {t('candidateImport.sample')} <small>{t('candidateImport.sampleHint')}</small>
      </h3>
      <div className="import-sample">
        <table>
          <thead>
            <tr>
              {columns.map((header, column) => (
                <th key={column} scope="col" data-ignored={ignored(column)}>
                  <SelectField
                    bare
                    label={t('candidateImport.role', { column: header || String(column + 1) })}
                    value={preview.roles[column] ?? 'ignore'}
                    options={options}
                    onChange={(role) => void changeCandidates({ roles: { ...roles, [column]: role } })}
                  />
                  <span className="import-header">{header || column + 1}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.sample.map((row, index) => (
              <tr key={index}>
                {columns.map((_, column) => (
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
