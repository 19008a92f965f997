import { useState, type ReactNode } from 'react';
import { rejectReasons } from '#shared/candidate/status.ts';
import { matchVerdictWords, reasonWords } from '#shared/candidate/words.ts';
import { whyOf } from '#shared/exchange/candidates/report.ts';
import { Notice } from '../app/controls/notice.tsx';
import { useWords } from '../app/language/language.ts';
import type { CandidateOutcome } from '../session/candidate-api.ts';
import { useDocument } from '../session/store.ts';

/** Rows drawn at once. */
const drawn = 120;

/** What becomes of every row, by its number. */
export function CandidateOutcomeView({ outcome }: { readonly outcome: CandidateOutcome }) {
  return outcome.kind === 'new' ? <NewOutcome outcome={outcome} /> : <StatusOutcome outcome={outcome} />;
}

type Of<K extends CandidateOutcome['kind']> = Extract<CandidateOutcome, { kind: K }>;

function NewOutcome({ outcome }: { readonly outcome: Of<'new'> }) {
  const { t, w, say } = useWords();
  const directory = useDocument((store) => store.document?.directory);
  const [filter, setFilter] = useState<'valid' | 'rejected' | null>(null);
  const { rows, valid, rejected, listed } = outcome;
  const counts = { valid, rejected: rows - valid } as const;
  const shown = listed.filter(({ reason }) => filter === null || (reason === null) === (filter === 'valid'));
  const total = filter === null ? rows : counts[filter];
  return (
    <section className="import-section" aria-label={t('candidateImport.verdicts')}>
      {outcome.rounded && <Notice tone="caution">{t('candidateImport.rounded')}</Notice>}
      {outcome.notCompared > 0 && (
        <Notice tone="caution">
          {t('candidateImport.notCompared', { value: w.heads(outcome.notCompared) })}
        </Notice>
      )}
      <div className="import-filter" role="group" aria-label={t('candidateImport.verdicts')}>
        {([null, 'valid', 'rejected'] as const).map((verdict) => (
          <button
            key={verdict ?? 'all'}
            type="button"
            className="import-count"
            data-verdict={verdict === null ? undefined : verdict === 'valid' ? 'taken' : 'rejected'}
            aria-pressed={filter === verdict}
            onClick={() => setFilter(verdict)}
          >
            {t(`candidateImport.${verdict ?? 'all'}`)}{' '}
            <strong>{w.heads(verdict === null ? rows : counts[verdict])}</strong>
          </button>
        ))}
      </div>
      <ul className="candidate-why">
        {rejectReasons.flatMap((reason) => {
          const heads = rejected[reason];
          return heads === undefined
            ? []
            : [<li key={reason}>{`${w.heads(heads)} · ${say(reasonWords[reason])}`}</li>];
        })}
      </ul>
      <Rows more={total - Math.min(shown.length, drawn)} head={[t('candidateImport.desa')]}>
        {shown.slice(0, drawn).map((row) => (
          <tr key={row.row}>
            <td className="import-number">{row.row}</td>
            <td>{row.code === null ? '–' : directory?.names[directory.codes.indexOf(row.code)]}</td>
            <td data-verdict={row.reason === null ? 'taken' : 'rejected'}>
              {t(row.reason === null ? 'candidateImport.valid' : 'candidateImport.rejected')}
            </td>
            <td>{say(whyOf(row))}</td>
          </tr>
        ))}
      </Rows>
    </section>
  );
}

function StatusOutcome({ outcome }: { readonly outcome: Of<'status'> }) {
  const { t, w, say } = useWords();
  const { rows, moved, listed } = outcome;
  return (
    <section className="import-section" aria-label={t('candidateImport.verdicts')}>
      <p>
        {t('candidateImport.moved')} <strong>{w.heads(moved)}</strong> · {t('candidateImport.notMoved')}{' '}
        <strong>{w.heads(rows - moved)}</strong>
      </p>
      <Rows more={rows - Math.min(listed.length, drawn)} head={[]}>
        {listed.slice(0, drawn).map(({ row, verdict }) => (
          <tr key={row}>
            <td className="import-number">{row}</td>
            <td data-verdict={verdict === 'moved' ? 'taken' : 'rejected'}>
              {t(verdict === 'moved' ? 'candidateImport.moved' : 'candidateImport.notMoved')}
            </td>
            <td>{say(matchVerdictWords(verdict))}</td>
          </tr>
        ))}
      </Rows>
    </section>
  );
}

function Rows(props: {
  /** Rows that are not drawn. */
  readonly more: number;
  /** Columns between the number of the row and the verdict. */
  readonly head: readonly string[];
  readonly children: ReactNode;
}) {
  const { t, w } = useWords();
  return (
    <>
      <div className="import-rows" tabIndex={0}>
        <table aria-label={t('candidateImport.verdicts')}>
          <thead>
            <tr>
              <th scope="col">{t('candidateImport.row')}</th>
              {props.head.map((title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col">{t('candidateImport.verdict')}</th>
              <th scope="col">{t('candidateImport.reason')}</th>
            </tr>
          </thead>
          <tbody>{props.children}</tbody>
        </table>
      </div>
      {props.more > 0 && (
        <p className="field-hint">{t('candidateImport.more', { value: w.heads(props.more) })}</p>
      )}
    </>
  );
}
