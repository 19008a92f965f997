import { useEffect, useState } from 'react';
import type { CandidateList, RankedCandidate } from '#shared/candidate/list.ts';
import { candidateStatuses, mayBecome } from '#shared/candidate/status.ts';
import { statusWords } from '#shared/candidate/words.ts';
import { SelectField } from '../app/controls/select-field.tsx';
import { useWords } from '../app/language/language.ts';
import { run } from '../session/actions.ts';
import { session } from '../session/client.ts';
import type { DocumentState } from '../session/state.ts';

/** Rows drawn at once; a desa with more than this has its list elsewhere. */
const drawn = 200;

interface RankingProps {
  readonly document: DocumentState;
  readonly list: CandidateList;
  readonly slot: number;
}

/** Ranks, and the revision of the document they are of. */
interface Answered {
  readonly of: number;
  readonly ranked: readonly RankedCandidate[];
}

/** Who comes next in a desa, by rank and hash: whoever holds the list finds the name by its rank. */
export function Ranking({ document, list, slot }: RankingProps) {
  const { t, w } = useWords();
  const { codes, names } = document.directory;
  const { id } = list;
  const code = codes[slot]!;
  const { revision } = document.snapshot;
  const [{ of, ranked }, setRanked] = useState<Answered>({ of: NaN, ranked: [] });
  useEffect(() => {
    let wanted = true;
    const ask = async (): Promise<void> => {
      const answer = await session.rankedCandidates(id, code);
      if (wanted) setRanked({ of: revision, ranked: answer });
    };
    void ask();
    return () => {
      wanted = false;
    };
    // Two who change places leave every count as it was: only the revision tells.
  }, [id, code, revision]);
  return (
    <div className="candidate-ranking" aria-busy={of !== revision}>
      <h4>{t('candidate.ranking', { name: names[slot]! })}</h4>
      <p className="candidate-hint">{t('candidate.rankingHint')}</p>
      <div className="candidate-ranks">
        <table className="candidate-table" aria-label={t('candidate.ranking', { name: names[slot]! })}>
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('candidate.rank')}
              </th>
              <th scope="col">{t('candidate.hash')}</th>
              <th scope="col">{t('candidate.status')}</th>
            </tr>
          </thead>
          <tbody>
            {ranked.slice(0, drawn).map((one) => (
              <RankRow key={one.hash} list={list.id} one={one} readOnly={document.snapshot.readOnly} />
            ))}
          </tbody>
        </table>
      </div>
      {ranked.length > drawn && (
        <p className="candidate-hint">{t('candidate.more', { value: w.heads(ranked.length - drawn) })}</p>
      )}
    </div>
  );
}

function RankRow(props: {
  readonly list: string;
  readonly one: RankedCandidate;
  readonly readOnly: boolean;
}) {
  const { t, say } = useWords();
  const { list, one, readOnly } = props;
  const options = candidateStatuses.filter(
    (status) => status === one.status || mayBecome(one.status, status),
  );
  return (
    <tr>
      <td className="number">{one.rank}</td>
      <td>
        <code>{one.hash.slice(0, 8)}</code>
      </td>
      <td>
        <SelectField
          bare
          label={t('candidate.statusOf', { rank: one.rank })}
          value={one.status}
          disabled={readOnly || options.length < 2}
          options={options.map((value) => ({ value, label: say(statusWords[value]) }))}
          onChange={(to) => void run({ kind: 'move-candidates', list, to, who: { hashes: [one.hash] } })}
        />
      </td>
    </tr>
  );
}
