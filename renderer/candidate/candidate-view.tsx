import { FileInput, RefreshCw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { proposedTotal, rejectTotal, type CandidateList } from '#shared/candidate/list.ts';
import { Button } from '../app/controls/button.tsx';
import { Answer } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import type { DocumentState } from '../session/state.ts';
import { AnnexSection } from './annex-section.tsx';
import { DesaCounts } from './desa-counts.tsx';
import { ListTable } from './list-table.tsx';
import { ReasonTable } from './reason-table.tsx';
import { showCandidates } from './state.ts';
import './candidate.css';

/** Lists of candidates in counts, who is next in each desa, and the annexes kept. */
export function CandidateView({ document }: { readonly document: DocumentState }) {
  const { t } = useWords();
  const { candidates, readOnly } = document.snapshot;
  const { lists } = candidates;
  const [chosen, setChosen] = useState<string | null>(null);
  const list = lists.find(({ id }) => id === chosen) ?? lists.at(-1) ?? null;
  return (
    <section className="candidates" aria-label={t('candidate.name')}>
      <Head lists={lists} />
      <div className="candidate-tools">
        <Button icon={FileInput} tone="primary" disabled={readOnly} onClick={() => showCandidates()}>
          {t('candidate.import')}
        </Button>
        {list && (
          <Button
            icon={RefreshCw}
            disabled={readOnly}
            onClick={() => showCandidates({ kind: 'status', list: list.id, to: 'enrolled' })}
          >
            {t('candidate.update')}
          </Button>
        )}
      </div>
      {list && (
        <>
          <ListTable document={document} shown={list} onShow={setChosen} />
          <ReasonTable list={list} />
          <DesaCounts key={list.id} document={document} list={list} />
        </>
      )}
      <AnnexSection document={document} />
    </section>
  );
}

function Head({ lists }: { readonly lists: readonly CandidateList[] }) {
  const { t, w } = useWords();
  const [proposed, rejected] = useMemo(
    () => [proposedTotal, rejectTotal].map((total) => lists.reduce((sum, list) => sum + total(list), 0)),
    [lists],
  ) as [number, number];
  return (
    <Answer
      question={t('candidate.question')}
      answer={
        lists.length === 0
          ? t('candidate.nothing')
          : t('candidate.answer', {
              valid: w.heads(proposed - rejected),
              proposed: w.heads(proposed),
              rejected: w.heads(rejected),
            })
      }
      detail={<p>{t('candidate.howTo')}</p>}
    />
  );
}
