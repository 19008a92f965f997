import type { CandidateList } from '#shared/candidate/list.ts';
import { reasonWords } from '#shared/candidate/words.ts';
import { Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';

/** Why the checks rejected people, in counts. */
export function ReasonTable({ list }: { readonly list: CandidateList }) {
  const { t, w, say } = useWords();
  if (list.rejects.length === 0) return null;
  const unplaced = list.rejects.reduce((sum, reject) => sum + reject.unplaced, 0);
  return (
    <Section title={t('candidate.reasons')}>
      <table className="candidate-table candidate-reasons" aria-label={t('candidate.reasons')}>
        <thead>
          <tr>
            <th scope="col">{t('candidate.reason')}</th>
            <th scope="col" className="number">
              {t('candidate.people')}
            </th>
          </tr>
        </thead>
        <tbody>
          {list.rejects.map((reject) => (
            <tr key={reject.reason}>
              <td>{say(reasonWords[reject.reason])}</td>
              <td className="number">
                {w.heads(reject.unplaced + reject.heads.reduce((sum, heads) => sum + heads, 0))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unplaced > 0 && (
        <p className="candidate-hint">{t('candidate.unplaced', { value: w.heads(unplaced) })}</p>
      )}
    </Section>
  );
}
