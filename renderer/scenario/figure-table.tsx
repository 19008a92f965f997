import { useFigureText, type FigureUnit } from './figure-text.ts';

interface FigureTableProps {
  readonly caption: string;
  /** Heads the column of names. */
  readonly first: string;
  /** The last one holds differences. */
  readonly columns: readonly { readonly title: string; readonly detail?: string }[];
  readonly rows: readonly {
    readonly name: string;
    readonly unit: FigureUnit;
    readonly values: readonly number[];
  }[];
}

/** Figures side by side, the last column their difference. */
export function FigureTable({ caption, first, columns, rows }: FigureTableProps) {
  const figureText = useFigureText();
  return (
    <table className="figure-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {columns.map(({ title, detail }) => (
            <th scope="col" className="number" key={title}>
              {title}
              {detail !== undefined && <small>{detail}</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, unit, values }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {values.map((value, at) => {
              const isDifference = at === values.length - 1;
              return (
                <td
                  className="number"
                  data-difference={(isDifference && value !== 0) || undefined}
                  key={columns[at]?.title}
                >
                  {figureText(unit, value, isDifference)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
