import { KeyRound, Timer, Trash2 } from 'lucide-react';
import { proposedTotal, rejectTotal, statusTotal, type CandidateList } from '#shared/candidate/list.ts';
import { candidateStatuses, type CandidateStatus } from '#shared/candidate/status.ts';
import { limitsWords } from '#shared/candidate/words.ts';
import { Button, IconButton } from '../app/controls/button.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { useWords } from '../app/language/language.ts';
import { run } from '../session/actions.ts';
import type { DocumentState } from '../session/state.ts';
import { quotaOf, upToQuota } from './quota.ts';

interface ListTableProps {
  readonly document: DocumentState;
  readonly shown: CandidateList;
  readonly onShow: (id: string) => void;
}

/** From proposed to ended: how many of each list stand where, and what may be done with the list shown. */
export function ListTable({ document, shown, onShow }: ListTableProps) {
  const { t } = useWords();
  const { lists } = document.snapshot.candidates;
  return (
    <div className="candidate-scroller">
      <table className="candidate-table" aria-label={t('candidate.lists')}>
        <thead>
          <tr>
            <th scope="col">{t('candidate.list')}</th>
            <th scope="col">{t('candidate.fund')}</th>
            <th scope="col">{t('candidate.date')}</th>
            <th scope="col" className="number">
              {t('candidate.proposed')}
            </th>
            <th scope="col" className="number">
              {t('candidate.rejected')}
            </th>
            {candidateStatuses.map((status) => (
              <th key={status} scope="col" className="number">
                {t(`candidate.${status}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => (
            <ListRow
              key={list.id}
              list={list}
              document={document}
              isShown={list.id === shown.id}
              onShow={onShow}
            />
          ))}
        </tbody>
      </table>
      <Moves document={document} list={shown} />
    </div>
  );
}

function ListRow(props: {
  readonly list: CandidateList;
  readonly document: DocumentState;
  readonly isShown: boolean;
  readonly onShow: (id: string) => void;
}) {
  const { t, w, say } = useWords();
  const { list, document, isShown } = props;
  const { keys } = document.snapshot.candidates;
  const isKept = keys.some(({ id, derivation }) => id === list.key && derivation !== null);
  const Sign = isKept ? KeyRound : Timer;
  return (
    <tr data-shown={isShown || undefined}>
      <th scope="row">
        <button
          type="button"
          className="candidate-choice"
          aria-pressed={isShown}
          onClick={() => props.onShow(list.id)}
        >
          {list.name}
        </button>
        <span title={t(isKept ? 'candidate.keyPassphrase' : 'candidate.keySession')}>
          <Sign size={13} aria-label={t(isKept ? 'candidate.keyPassphrase' : 'candidate.keySession')} />
        </span>
      </th>
      <td>{list.fund === '' ? t('candidate.noFund') : list.fund}</td>
      <td>
        {w.date(list.date)} <small>{say(limitsWords(list.limits))}</small>
      </td>
      <td className="number">{w.heads(proposedTotal(list))}</td>
      <td className="number">{w.heads(rejectTotal(list))}</td>
      {candidateStatuses.map((status) => (
        <td key={status} className="number">
          {w.heads(statusTotal(list, status))}
        </td>
      ))}
      <td>
        <IconButton
          icon={Trash2}
          label={t('candidate.remove', { name: list.name })}
          disabled={document.snapshot.readOnly}
          onClick={() => void run({ kind: 'remove-candidates', list: list.id })}
        />
      </td>
    </tr>
  );
}

/** Changes of everybody who stands somewhere. */
const moves = {
  toEnrolled: ['decreed', 'enrolled'],
  toEnded: ['enrolled', 'ended'],
  toValid: ['decreed', 'valid'],
} as const satisfies Readonly<Record<string, readonly [from: CandidateStatus, to: CandidateStatus]>>;
type Move = keyof typeof moves;

function Moves({ document, list }: { readonly document: DocumentState; readonly list: CandidateList }) {
  const { t } = useWords();
  const { snapshot, directory } = document;
  const quota = quotaOf(document);
  const first = quota ? upToQuota(list, quota, directory.codes) : {};
  const possible = (Object.keys(moves) as Move[]).filter((move) => statusTotal(list, moves[move][0]) > 0);
  const all = (move: Move): void => {
    const [from, to] = moves[move];
    const everybody = Object.fromEntries(
      directory.codes.map((code, slot) => [code, list.counts[from][slot]!]),
    );
    void run({ kind: 'move-candidates', list: list.id, to, who: { from, first: everybody } });
  };
  return (
    <div className="candidate-tools">
      <Button
        disabled={snapshot.readOnly || Object.keys(first).length === 0}
        onClick={() =>
          void run({ kind: 'move-candidates', list: list.id, to: 'decreed', who: { from: 'valid', first } })
        }
      >
        {t('candidate.decree')}
      </Button>
      <span className="candidate-hint">{t('candidate.decreeHint')}</span>
      {possible.length > 0 && (
        <SelectField<Move | ''>
          bare
          label={t('candidate.moveAll')}
          value=""
          disabled={snapshot.readOnly}
          options={[
            { value: '', label: t('candidate.chooseMove') },
            ...possible.map((value) => ({ value, label: t(`candidate.${value}`) })),
          ]}
          onChange={(move) => {
            if (move !== '') all(move);
          }}
        />
      )}
    </div>
  );
}
