import { Plus, X } from 'lucide-react';
import { assertNever } from '#shared/text/problem.ts';
import type { QueryNames } from '#shared/target/query/field.ts';
import { isFraction } from '#shared/target/query/parse.ts';
import { queryOf, type Condition, type QueryRows } from '#shared/target/query/rows.ts';
import {
  comparators,
  textOperators,
  type FigureField,
  type Query,
  type TextField as QueryTextField,
} from '#shared/target/query/syntax.ts';
import { figureWords, textWords, type WordedFigure } from '#shared/target/query/words.ts';
import { Button, IconButton } from '../../app/controls/button.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords, type Translate } from '../../app/language/language.ts';
import { DecimalField } from './decimal-field.tsx';

/** Conditions as rows: figure, comparison, value. What is chosen here is written into the query's text. */
export function QueryRowsForm(props: {
  readonly rows: QueryRows;
  readonly names: QueryNames;
  readonly onChange: (query: Query) => void;
}) {
  const { rows, names, onChange } = props;
  const { t } = useWords();
  const change = (changed: readonly Condition[]): void => onChange(queryOf({ ...rows, rows: changed }));
  return (
    <div className="query-rows">
      {rows.rows.length > 1 && (
        <SelectField
          label={t('target.query.join')}
          value={rows.join}
          options={[
            { value: 'all', label: t('target.query.all') },
            { value: 'any', label: t('target.query.any') },
          ]}
          onChange={(join) => onChange(queryOf({ ...rows, join }))}
        />
      )}
      {rows.rows.map((row, index) => (
        // Rows have no identity but their place.
        <div className="query-row" key={index}>
          <ConditionFields
            row={row}
            names={names}
            number={index + 1}
            onChange={(changed) => change(rows.rows.with(index, changed))}
          />
          <IconButton
            icon={X}
            label={t('target.query.remove', { number: index + 1 })}
            disabled={rows.rows.length === 1}
            onClick={() => change(rows.rows.toSpliced(index, 1))}
          />
        </div>
      ))}
      <Button
        tone="quiet"
        icon={Plus}
        onClick={() => change([...rows.rows, comparison({ kind: 'eligible' })])}
      >
        {t('target.query.add')}
      </Button>
    </div>
  );
}

type Field = { readonly figure: FigureField } | { readonly text: QueryTextField };

function ConditionFields(props: {
  readonly row: Condition;
  readonly names: QueryNames;
  readonly number: number;
  readonly onChange: (row: Condition) => void;
}) {
  const { row, names, number, onChange } = props;
  const { t } = useWords();
  const fields = fieldsOf(names, t);
  const of = String(number);
  return (
    <>
      <SelectField
        bare
        label={`${t('target.query.figure')} ${of}`}
        value={keyOf(fieldOf(row))}
        options={fields.map(({ key, label }) => ({ value: key, label }))}
        onChange={(key) => {
          const chosen = fields.find((field) => field.key === key);
          if (chosen) onChange(conditionOn(chosen.field, row));
        }}
      />
      <SelectField
        bare
        label={`${t('target.query.operator')} ${of}`}
        value={operatorOf(row)}
        options={operatorsFor(row, t)}
        onChange={(operator) => onChange(withOperator(row, operator))}
      />
      {row.kind === 'compare' && row.right.kind === 'number' && (
        <DecimalField
          label={`${t('target.query.value')} ${of}`}
          value={row.right.value}
          unit={row.right.percent ? '%' : ''}
          onChange={(value) =>
            row.right.kind === 'number' && onChange({ ...row, right: { ...row.right, value } })
          }
        />
      )}
      {row.kind === 'text' && (
        <input
          data-local
          className="field-input query-text-value"
          aria-label={`${t('target.query.value')} ${of}`}
          value={row.text}
          onChange={(event) => onChange({ ...row, text: event.currentTarget.value })}
        />
      )}
    </>
  );
}

interface FieldOption {
  readonly key: string;
  readonly label: string;
  readonly field: Field;
}

function figure(field: FigureField, label: string): FieldOption {
  return { key: keyOf({ figure: field }), label, field: { figure: field } };
}

function fieldsOf(names: QueryNames, t: Translate): readonly FieldOption[] {
  return [
    ...(Object.keys(figureWords) as WordedFigure[]).map((kind) =>
      figure({ kind }, t(`target.query.field.${kind}`)),
    ),
    ...names.phases.flatMap((name, phase) => [
      figure({ kind: 'phase', phase }, t('target.query.phase', { name })),
      figure({ kind: 'coverage-after', phase }, t('target.query.phaseAfter', { name })),
    ]),
    ...names.funds.map((name, fund) => figure({ kind: 'fund', fund }, t('target.query.fund', { name }))),
    ...names.columns.map(({ name }) => figure({ kind: 'column', name }, t('target.query.column', { name }))),
    ...(Object.keys(textWords) as QueryTextField[]).map((text): FieldOption => ({
      key: keyOf({ text }),
      label: t(`target.query.field.${text}`),
      field: { text },
    })),
  ];
}

function keyOf(field: Field): string {
  return JSON.stringify(field);
}

function fieldOf(row: Condition): Field {
  switch (row.kind) {
    case 'text':
      return { text: row.field };
    case 'known':
      return { figure: row.field };
    case 'compare':
      if (row.left.kind !== 'figure') throw new RangeError('a row begins with a figure');
      return { figure: row.left.field };
    default:
      return assertNever(row);
  }
}

function comparison(field: FigureField): Condition {
  const percent = isFraction(field);
  return {
    kind: 'compare',
    left: { kind: 'figure', field },
    operator: '>',
    right: { kind: 'number', value: percent ? 50 : 100, percent },
  };
}

/** The row with another field; comparison and number stay where they still fit. */
function conditionOn(field: Field, row: Condition): Condition {
  if ('text' in field) return { kind: 'text', field: field.text, operator: '=', text: '' };
  if (row.kind === 'known') return { ...row, field: field.figure };
  const fresh = comparison(field.figure);
  if (row.kind !== 'compare' || fresh.kind !== 'compare' || row.right.kind !== 'number') return fresh;
  const samePercent = row.right.percent === isFraction(field.figure);
  return { ...fresh, operator: row.operator, right: samePercent ? row.right : fresh.right };
}

function operatorOf(row: Condition): string {
  return row.kind === 'known' ? (row.known ? 'known' : 'unknown') : row.operator;
}

function operatorsFor(row: Condition, t: Translate): readonly { value: string; label: string }[] {
  if (row.kind === 'text')
    return textOperators.map((value) => ({
      value,
      label: value === 'contains' ? t('target.query.contains') : signs[value],
    }));
  return [
    ...comparators.map((value) => ({ value: value as string, label: signs[value] })),
    { value: 'known', label: t('target.query.isKnown') },
    { value: 'unknown', label: t('target.query.isUnknown') },
  ];
}

const signs = { '<': '<', '<=': '≤', '>': '>', '>=': '≥', '=': '=', '!=': '≠' } as const;

function withOperator(row: Condition, chosen: string): Condition {
  if (row.kind === 'text') {
    const operator = textOperators.find((other) => other === chosen);
    return operator ? { ...row, operator } : row;
  }
  const field = fieldOf(row);
  if (!('figure' in field)) return row;
  if (chosen === 'known' || chosen === 'unknown')
    return { kind: 'known', field: field.figure, known: chosen === 'known' };
  const operator = comparators.find((other) => other === chosen);
  const base = row.kind === 'compare' ? row : comparison(field.figure);
  return base.kind === 'compare' && operator ? { ...base, operator } : row;
}
