import { useMemo, useState } from 'react';
import type { CandidateList } from '#shared/candidate/list.ts';
import { candidateStatuses } from '#shared/candidate/status.ts';
import { Section } from '../app/controls/panel.tsx';
import { kecamatanOf } from '../app/controls/row-order.ts';
import { RowTable } from '../app/controls/row-table.tsx';
import { useWords } from '../app/language/language.ts';
import type { DocumentState } from '../session/state.ts';
import { quotaOf, shortOf } from './quota.ts';
import { Ranking } from './ranking.tsx';

interface DesaCountsProps {
  readonly document: DocumentState;
  readonly list: CandidateList;
}

/** Every desa with a candidate or a quota, and the ranks of the one chosen beside them. */
export function DesaCounts({ document, list }: DesaCountsProps) {
  const { t } = useWords();
  const { directory } = document;
  const quota = quotaOf(document);
  const [chosen, setChosen] = useState<number | null>(null);
  const rejected = useMemo(() => rejectedBySlot(list, directory.codes.length), [list, directory]);
  const slots = useMemo(
    () =>
      directory.codes.flatMap((_, slot) =>
        rejected[slot]! > 0 || candidateStatuses.some((status) => list.counts[status][slot]! > 0)
          ? [slot]
          : [],
      ),
    [list, rejected, directory],
  );
  return (
    <Section title={t('candidate.perDesa')}>
      <div className="candidate-columns">
        <RowTable
          label={t('candidate.perDesa')}
          className="candidate-desa"
          slots={slots}
          head={
            <>
              <span role="columnheader">{t('candidate.desa')}</span>
              <span role="columnheader">{t('candidate.kecamatan')}</span>
              {(['quota', 'rejected', ...candidateStatuses] as const).map((column) => (
                <span key={column} role="columnheader" className="number">
                  {t(`candidate.${column}`)}
                </span>
              ))}
              <span role="columnheader" className="number" title={t('candidate.shortHint')}>
                {t('candidate.short')}
              </span>
            </>
          }
          shown={chosen}
        >
          {(slot) => (
            <Cells
              document={document}
              list={list}
              quota={quota}
              rejected={rejected}
              slot={slot}
              isChosen={chosen === slot}
              onChoose={setChosen}
            />
          )}
        </RowTable>
        {chosen === null ? (
          <p className="candidate-hint">{t('candidate.chooseDesa')}</p>
        ) : (
          <Ranking document={document} list={list} slot={chosen} />
        )}
      </div>
    </Section>
  );
}

function Cells(props: {
  readonly document: DocumentState;
  readonly list: CandidateList;
  readonly quota: Int32Array | null;
  readonly rejected: Int32Array;
  readonly slot: number;
  readonly isChosen: boolean;
  readonly onChoose: (slot: number) => void;
}) {
  const { w } = useWords();
  const { document, list, quota, slot } = props;
  const { directory } = document;
  const short = quota ? shortOf(list, quota, slot) : NaN;
  return (
    <>
      <span role="rowheader">
        <button
          type="button"
          className="candidate-choice"
          aria-pressed={props.isChosen}
          onClick={() => props.onChoose(slot)}
        >
          {directory.names[slot]}
        </button>
      </span>
      <span role="cell">{kecamatanOf(directory, slot)}</span>
      <span role="cell" className="number">
        {quota ? w.heads(quota[slot]!) : '–'}
      </span>
      <span role="cell" className="number">
        {w.heads(props.rejected[slot]!)}
      </span>
      {candidateStatuses.map((status) => (
        <span key={status} role="cell" className="number">
          {w.heads(list.counts[status][slot]!)}
        </span>
      ))}
      <span role="cell" className="number" data-short={short > 0 || undefined}>
        {Number.isNaN(short) ? '–' : w.heads(short)}
      </span>
    </>
  );
}

function rejectedBySlot({ rejects }: CandidateList, slots: number): Int32Array {
  const sums = new Int32Array(slots);
  for (const { heads } of rejects) for (let slot = 0; slot < slots; slot++) sums[slot]! += heads[slot]!;
  return sums;
}
