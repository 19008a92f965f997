import { Check, Copy } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { BudgetLine } from '#shared/plan/budget-view.ts';
import { Button } from '../../app/controls/button.tsx';
import { CheckboxField } from '../../app/controls/checkbox-field.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { useMoreToTheRight } from '../../data/more-to-the-right.ts';
import { useView } from '../../session/store.ts';
import { cashTexts } from './language.ts';
import { pivotOf, pivotText, rowKeys, type Period, type PivotRow, type RowKey } from './pivot.ts';
import { useSpanName } from './span-name.ts';

/** The budget by a chosen key down and time across, with its sums; to be taken along as text. */
export function PivotTable({
  lines,
  period,
}: {
  readonly lines: readonly BudgetLine[];
  readonly period: Period;
}) {
  const { t, w } = useWords();
  const spanName = useSpanName();
  const rowName = useRowName();
  const [key, setKey] = useState<RowKey>('programme');
  const [wantsApart, setWantsApart] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  const more = useMoreToTheRight(scroller);
  const apart = wantsApart && key !== 'claim';
  const pivot = useMemo(() => pivotOf(lines, key, period, apart), [lines, key, period, apart]);
  const head = [t(`cash.rowKeys.${key}`), ...(apart ? [t('cash.claim')] : [])];
  const namesOf = (row: PivotRow): readonly string[] => [
    rowName(key, row.key),
    ...(row.claim === null ? [] : [t(`cash.claims.${row.claim}`)]),
  ];
  const text = (): string =>
    pivotText(pivot, {
      head,
      row: namesOf,
      span: (span) => spanName(span, period),
      total: t('cash.total'),
    });
  return (
    <div className="pivot">
      <div className="stage-tools cash-tools">
        <SelectField
          label={t('cash.rows')}
          value={key}
          options={rowKeys.map((value) => ({ value, label: t(`cash.rowKeys.${value}`) }))}
          onChange={setKey}
        />
        {key !== 'claim' && (
          <CheckboxField label={t('cash.apart')} checked={wantsApart} onChange={setWantsApart} />
        )}
        <CopyButton text={text} />
      </div>
      <div
        ref={scroller}
        className="pivot-scroller"
        data-more={more || undefined}
        role="region"
        aria-label={t('cash.table')}
        // Who has no pointer scrolls it by the arrow keys.
        tabIndex={0}
      >
        <table className="pivot-table">
          <caption>
            {t('cash.table')} <span>({t('cash.unit')})</span>
          </caption>
          <thead>
            <tr>
              {head.map((title) => (
                <th scope="col" key={title}>
                  {title}
                </th>
              ))}
              {pivot.spans.map((span) => (
                <th scope="col" className="number" key={`${span.year} ${span.part}`}>
                  {spanName(span, period)}
                </th>
              ))}
              <th scope="col" className="number">
                {t('cash.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {pivot.rows.map((row) => (
              <tr key={JSON.stringify([row.key, row.claim])}>
                {namesOf(row).map((name, at) =>
                  at === 0 ? (
                    <th scope="row" key={name}>
                      {name}
                    </th>
                  ) : (
                    <td key={name}>{name}</td>
                  ),
                )}
                {row.cells.map((amount, at) => (
                  <td className="number" key={`${pivot.spans[at]!.year} ${pivot.spans[at]!.part}`}>
                    {w.heads(amount)}
                  </td>
                ))}
                <td className="number pivot-total">{w.heads(row.total)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={head.length}>
                {t('cash.total')}
              </th>
              {pivot.totals.map((amount, at) => (
                <td className="number" key={`${pivot.spans[at]!.year} ${pivot.spans[at]!.part}`}>
                  {w.heads(amount)}
                </td>
              ))}
              <td className="number">{w.heads(pivot.total)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </div>
  );
}

function useRowName(): (key: RowKey, value: string | null) => string {
  const { t } = useWords();
  return (key, value) => {
    if (value === null) return t(`cash.noKey.${key}`);
    switch (key) {
      case 'programme':
        return t(`programme.${value as BudgetLine['programme']}`);
      case 'claim':
        return t(`cash.claims.${value as BudgetLine['claim']}`);
      case 'fund':
      case 'agency':
      case 'account':
      case 'line':
        return value;
    }
  };
}

const copiedShown = 4000;

function CopyButton({ text }: { readonly text: () => string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), copiedShown);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text());
      setCopied(true);
    } catch {
      // Hosts may keep the clipboard from pages; the table itself can be selected.
      const { id, en } = { id: cashTexts.id.cash, en: cashTexts.en.cash };
      useView.getState().setProblem({
        code: 'clipboard-refused',
        what: { id: id.refusedWhat, en: en.refusedWhat },
        why: { id: id.refusedWhy, en: en.refusedWhy },
        next: { id: id.refusedNext, en: en.refusedNext },
      });
    }
  };
  return (
    <>
      <Button icon={copied ? Check : Copy} onClick={() => void copy()}>
        {t('cash.copy')}
      </Button>
      <p className="cash-copied" role="status">
        {copied && t('cash.copied')}
      </p>
    </>
  );
}
