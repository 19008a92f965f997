import { CalendarPlus, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { versionKey, withoutVersion } from '#shared/contribution/edit-rates.ts';
import type { Segment } from '#shared/contribution/programme.ts';
import type { Rate, RateTable } from '#shared/contribution/rate.ts';
import { Button, IconButton } from '../../app/controls/button.tsx';
import { useWords } from '../../app/language/language.ts';
import { chargeWords, lineName, payerText, validityWords } from './charge-words.ts';
import { GroupRateForm } from './group-rate-form.tsx';
import { linesBySegment, type IndexedRate } from './order.ts';
import { RateForm, type RateTask } from './rate-form.tsx';
import { updateRates } from './update.ts';

interface RateLinesProps {
  readonly rates: RateTable;
  readonly segment: Segment;
}

/** What is being done, and to which line. */
interface Doing {
  readonly index: number;
  readonly task: RateTask;
}

/** The lines of a segment, programme by programme; a line opens for its correction or its next version. */
export function RateLines({ rates, segment }: RateLinesProps) {
  const { t } = useWords();
  const [doing, setDoing] = useState<Doing | 'add' | null>(null);
  const hasGroups = rates.groups.some((terms) => terms.segment === segment);
  return (
    <>
      {hasGroups &&
        (doing === 'add' ? (
          <GroupRateForm {...{ rates, segment }} onDone={() => setDoing(null)} />
        ) : (
          <Button tone="quiet" icon={Plus} onClick={() => setDoing('add')}>
            {t('rates.add')}
          </Button>
        ))}
      <table className="rates-table">
        <thead>
          <tr>
            <th scope="col">{t('rates.payer')}</th>
            <th scope="col">{t('rates.charge')}</th>
            <th scope="col">{t('rates.validity')}</th>
            <th scope="col">{t('rates.basis')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('rates.actions')}</span>
            </th>
          </tr>
        </thead>
        {linesBySegment(rates, segment).map(({ programme, lines }) => (
          <tbody key={programme}>
            <tr className="rates-programme">
              <th scope="rowgroup" colSpan={5}>
                {t(`programme.${programme}`)}
              </th>
            </tr>
            {lines.map((line) => (
              <Line
                key={line.index}
                line={line}
                rates={rates}
                task={doing !== null && doing !== 'add' && doing.index === line.index ? doing.task : null}
                onTask={(task) => setDoing(task && { index: line.index, task })}
              />
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

interface LineProps {
  readonly line: IndexedRate;
  readonly rates: RateTable;
  readonly task: RateTask | null;
  readonly onTask: (task: RateTask | null) => void;
}

function Line({ line: { rate, index }, rates, task, onTask }: LineProps) {
  const words = useWords();
  const { t } = words;
  const name = lineName(rate, words);
  return (
    <>
      <tr data-ended={rate.validTo !== null || undefined} data-open={task !== null || undefined}>
        <th scope="row">{payerText(rate, words)}</th>
        <td>{chargeWords(rate.charge, words)}</td>
        <td className="rates-validity">{validityWords(rate, words)}</td>
        <td className="rates-basis">{rate.legalBasis}</td>
        <td className="rates-actions">
          <IconButton
            label={t('rates.edit', { line: name })}
            icon={Pencil}
            side="left"
            aria-pressed={task === 'edit'}
            onClick={() => onTask(task === 'edit' ? null : 'edit')}
          />
          <IconButton
            label={t('rates.renew', { line: name })}
            icon={CalendarPlus}
            side="left"
            aria-pressed={task === 'renew'}
            onClick={() => onTask(task === 'renew' ? null : 'renew')}
          />
          <IconButton
            label={t('rates.remove', { line: name })}
            icon={Trash2}
            side="left"
            disabled={!canGo(rates, rate)}
            onClick={() => {
              onTask(null);
              updateRates((table) => withoutVersion(table, index));
            }}
          />
        </td>
      </tr>
      {task && (
        <tr className="rates-form-row">
          <td colSpan={5}>
            <RateForm key={task} {...{ rates, rate, index, task }} onDone={() => onTask(null)} />
          </td>
        </tr>
      )}
    </>
  );
}

/**
 * A segment's line that is the only version of its charge stays: without it the programme would have no rate. A line
 * of a group's own may go, as its segment's holds in its place.
 */
function canGo({ rates }: RateTable, rate: Rate): boolean {
  return rate.group !== null || rates.filter((other) => versionKey(other) === versionKey(rate)).length > 1;
}
