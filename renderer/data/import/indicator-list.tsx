import type { IndicatorRole } from '#shared/exchange/import/mapping.ts';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import type { FigurePreview } from '../../session/api.ts';
import { indicatorKinds, indicatorRoleOf, kindOf, kindWords } from './column-kinds.ts';
import { changeFigures, useImport } from './state.ts';

/** Indicators beyond these are not shown; tables speak of a handful. */
const shown = 60;

/** Of a long table: what each indicator its rows name is taken for. */
export function IndicatorList({ indicators }: Pick<FigurePreview, 'indicators'>) {
  const { t, w } = useWords();
  const options = useImport((state) => state.options);
  if (indicators.length === 0 || options.purpose === 'funds') return null;
  const { indicators: chosen = {} } = options;
  const choose = (key: string, role: IndicatorRole): void =>
    void changeFigures({ indicators: { ...chosen, [key]: role } });
  return (
    <section className="import-section" aria-label={t('import.indicators')}>
      <h3 className="import-heading">{t('import.indicators')}</h3>
      <div className="import-rows import-indicators">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('import.indicator')}</th>
              <th scope="col" className="import-number">
                {t('import.indicatorRows')}
              </th>
              <th scope="col">{t('import.indicatorRole')}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.slice(0, shown).map(({ key, name, unit, rows, role, confidence }) => (
              <tr key={key}>
                <td>
                  {name}
                  {unit !== '' && <span className="import-unit"> · {unit}</span>}
                </td>
                <td className="import-number">{w.heads(rows)}</td>
                <td>
                  <div className="import-indicator-role">
                    <SelectField
                      bare
                      label={t('import.indicatorOf', { indicator: name })}
                      value={kindOf(role)}
                      options={indicatorKinds.map((value) => ({ value, label: kindWords(value, t) }))}
                      onChange={(kind) => choose(key, indicatorRoleOf(kind, { name, unit }))}
                    />
                    {confidence < 0.5 && (
                      <span className="import-unsure">{t('import.indicatorUnknown')}</span>
                    )}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {indicators.length > shown && (
        <p className="field-hint">
          {t('import.indicatorsMore', { value: w.heads(indicators.length - shown) })}
        </p>
      )}
    </section>
  );
}
