import { formatDecimal } from '#shared/text/number.ts';
import type { Language } from '#shared/text/text.ts';
import type { Column } from '#shared/workspace/snapshot.ts';
import { Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import type { DocumentState } from '../session/state.ts';
import { columnShare } from './figures.ts';

/** The further columns of the document, each with its unit, source and year. */
export function ColumnsSection({
  slots,
  document,
}: {
  readonly slots: Uint32Array;
  readonly document: DocumentState;
}) {
  const { t } = useWords();
  const { columns } = document.snapshot;
  if (columns.length === 0) return null;
  return (
    <Section title={t('inspector.columns')}>
      <dl className="inspector-columns">
        {columns.map((column) => (
          <ColumnFigure key={column.name} column={column} slots={slots} />
        ))}
      </dl>
    </Section>
  );
}

function ColumnFigure({ column, slots }: { readonly column: Column; readonly slots: Uint32Array }) {
  const { t, w, language } = useWords();
  const { value, unknown, adds } = columnShare(slots, column);
  const { name, unit, source, year } = column;
  const origin = [
    ...(source === '' ? [] : [source]),
    ...(year === null ? [] : [String(year)]),
    ...(slots.length > 1 && adds && unknown > 0 ? [t('data.unknownShort', { value: w.heads(unknown) })] : []),
  ];
  return (
    <div>
      <dt>{name}</dt>
      <dd className="number">
        {!adds
          ? t('inspector.notAdded')
          : Number.isNaN(value)
            ? t('data.none')
            : [figure(value, language), unit].filter(Boolean).join(' ')}
      </dd>
      {origin.length > 0 && <dd className="inspector-faint">{origin.join(' · ')}</dd>}
    </div>
  );
}

function figure(value: number, language: Language): string {
  return formatDecimal(value, Number.isInteger(value) ? 0 : 2, language);
}
