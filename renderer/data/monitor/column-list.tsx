import { useWords } from '../../app/language/language.ts';
import { useDocument } from '../../session/store.ts';

/** The document's further columns: name, unit, source, year and how many desa have a figure. */
export function ColumnList() {
  const { t, w } = useWords();
  const columns = useDocument((store) => store.document?.snapshot.columns);
  if (!columns || columns.length === 0) return null;
  return (
    <table className="monitor-table column-list">
      <caption>{t('monitor.columns')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('monitor.columnName')}</th>
          <th scope="col">{t('monitor.columnUnit')}</th>
          <th scope="col" className="number">
            {t('monitor.columnKnown')}
          </th>
          <th scope="col">{t('monitor.source')}</th>
          <th scope="col" className="number">
            {t('monitor.year')}
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map(({ name, unit, source, year, values }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{unit}</td>
            <td className="number">
              {w.heads(values.reduce((known, value) => known + (Number.isNaN(value) ? 0 : 1), 0))}
            </td>
            <td>{source}</td>
            <td className="number">{year ?? t('monitor.unknown')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
