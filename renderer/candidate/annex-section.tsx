import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { AnnexInfo } from '#shared/candidate/annex.ts';
import { Button } from '../app/controls/button.tsx';
import { Notice } from '../app/controls/notice.tsx';
import { Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { deleteAnnexes } from '../session/actions.ts';
import type { DocumentState } from '../session/state.ts';
import { AnnexOpened } from './annex-opened.tsx';

/** What is kept sealed, who took it, and the way to be rid of it. */
export function AnnexSection({ document }: { readonly document: DocumentState }) {
  const { t } = useWords();
  const { annexes, exports } = document.snapshot.candidates;
  const [opened, setOpened] = useState<string | null>(null);
  const shown = annexes.find(({ id }) => id === opened);
  return (
    <Section title={t('annex.title')}>
      <p className="candidate-hint">{t(annexes.length === 0 ? 'annex.none' : 'annex.hint')}</p>
      {annexes.length > 0 && (
        <table className="candidate-table" aria-label={t('annex.title')}>
          <thead>
            <tr>
              <th scope="col">{t('annex.list')}</th>
              <th scope="col">{t('annex.period')}</th>
              <th scope="col" className="number">
                {t('annex.people')}
              </th>
              <th scope="col">{t('annex.kept')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {annexes.map((annex) => (
              <AnnexRow
                key={annex.id}
                annex={annex}
                isOpen={annex.id === opened}
                onOpen={() => setOpened(annex.id === opened ? null : annex.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      {shown && <AnnexOpened key={shown.id} annex={shown} document={document} />}
      {annexes.length > 0 && <Deletion document={document} />}
      {(exports.length > 0 || annexes.length > 0) && <ExportLog document={document} />}
    </Section>
  );
}

function AnnexRow(props: {
  readonly annex: AnnexInfo;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { t, w } = useWords();
  const { annex, isOpen } = props;
  return (
    <tr>
      <th scope="row">{annex.name}</th>
      <td>{annex.period}</td>
      <td className="number">{w.heads(annex.people)}</td>
      <td>{w.date(annex.at.slice(0, 10))}</td>
      <td>
        <Button aria-expanded={isOpen} onClick={props.onOpen}>
          {t(isOpen ? 'annex.close' : 'annex.open')}
        </Button>
      </td>
    </tr>
  );
}

/** By period, and asked twice: nothing brings it back. */
function Deletion({ document }: { readonly document: DocumentState }) {
  const { t } = useWords();
  const { candidates, readOnly } = document.snapshot;
  const [asked, setAsked] = useState<string | null>(null);
  const periods = [...new Set(candidates.annexes.map(({ period }) => period))].toSorted();
  if (asked !== null && periods.includes(asked))
    return (
      <Notice
        tone="caution"
        actions={
          <>
            <Button tone="danger" onClick={() => void deleteAnnexes(asked)}>
              {t('annex.deleteYes')}
            </Button>
            <Button onClick={() => setAsked(null)}>{t('annex.deleteNo')}</Button>
          </>
        }
      >
        <p>
          {t('annex.delete', { period: asked })}. {t('annex.deleteSure')} {t('annex.deleteHint')}
        </p>
      </Notice>
    );
  return (
    <div className="candidate-tools">
      {periods.map((period) => (
        <Button key={period} icon={Trash2} disabled={readOnly} onClick={() => setAsked(period)}>
          {t('annex.delete', { period })}
        </Button>
      ))}
    </div>
  );
}

function ExportLog({ document }: { readonly document: DocumentState }) {
  const { t, w, language } = useWords();
  const { exports } = document.snapshot.candidates;
  return (
    <>
      <h4>{t('annex.log')}</h4>
      {exports.length === 0 ? (
        <p className="candidate-hint">{t('annex.nothingTaken')}</p>
      ) : (
        <table className="candidate-table" aria-label={t('annex.log')}>
          <thead>
            <tr>
              <th scope="col">{t('annex.at')}</th>
              <th scope="col">{t('annex.who')}</th>
              <th scope="col">{t('annex.purpose')}</th>
              <th scope="col">{t('annex.list')}</th>
              <th scope="col">{t('annex.period')}</th>
              <th scope="col" className="number">
                {t('annex.people')}
              </th>
            </tr>
          </thead>
          <tbody>
            {exports.map((one, index) => (
              <tr key={index}>
                <td>{new Date(one.at).toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')}</td>
                <td>{one.who}</td>
                <td>{one.purpose}</td>
                <td>{one.name}</td>
                <td>{one.period}</td>
                <td className="number">{w.heads(one.people)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
