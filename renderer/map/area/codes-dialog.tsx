import { Dialog } from '@base-ui/react/dialog';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import type { LineVerdict } from '#shared/target/code-list.ts';
import { Button } from '../../app/controls/button.tsx';
import { ProblemNotice } from '../../app/controls/notice.tsx';
import { useWords } from '../../app/language/language.ts';
import type { ReadCodes } from '../../session/areas.ts';
import { session } from '../../session/client.ts';
import { latestWins } from '../../session/latest.ts';
import { takeArea } from './area-edits.ts';
import { useAreaWork } from './area-store.ts';
import '../../app/dialog/dialog.css';
import './area-dialogs.css';

/** A target area from a list of codes, pasted or out of a text file, with what becomes of each line. */
export function CodesDialog() {
  const { t, w } = useWords();
  const [text, setText] = useState('');
  const [read, setRead] = useState<{ readonly of: string; readonly list: ReadCodes } | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const [judge] = useState(() =>
    latestWins(async (of: string) => ({ of, list: await session.readCodes(of) }), setRead),
  );
  const change = (next: string): void => {
    setText(next);
    void judge(next);
  };
  const list = text === '' ? null : (read?.list ?? null);
  const area = list?.area ?? null;
  // What is listed may still be what was judged of the text before.
  const isCurrent = read?.of === text;
  const take = async (): Promise<void> => {
    if (!area?.ok) return;
    close();
    await takeArea(area.value, 'new');
  };
  const verdictText = (verdict: LineVerdict): string => {
    switch (verdict.kind) {
      case 'taken':
        return verdict.repairs.length > 0
          ? t('target.codes.repaired')
          : t('target.codes.taken', { count: verdict.desa, formatted: w.heads(verdict.desa) });
      case 'repeated':
        return t('target.codes.repeated');
      case 'elsewhere':
        return t('target.codes.elsewhere');
      case 'unreadable':
        return t(verdict.damage === 'bps' ? 'target.codes.bps' : 'target.codes.unreadable');
    }
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog query-dialog">
          <Dialog.Title className="dialog-title">{t('target.codes.title')}</Dialog.Title>
          <Dialog.Description className="dialog-text">{t('target.codes.intro')}</Dialog.Description>
          <label className="query-text">
            <span className="field-label">{t('target.codes.text')}</span>
            <textarea
              data-local
              rows={6}
              spellCheck={false}
              placeholder={t('target.codes.placeholder')}
              value={text}
              onChange={(event) => change(event.currentTarget.value)}
            />
          </label>
          <input
            ref={file}
            type="file"
            accept=".txt,.csv,.tsv,text/plain,text/csv"
            hidden
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              void chosen?.text().then(change);
              event.currentTarget.value = '';
            }}
          />
          {list && list.lines > 0 && (
            <div className="codes-verdicts" tabIndex={0} role="group" aria-label={t('target.codes.verdicts')}>
              <table>
                <thead>
                  <tr>
                    <th>{t('target.codes.line')}</th>
                    <th>{t('target.codes.code')}</th>
                    <th>{t('target.codes.verdict')}</th>
                  </tr>
                </thead>
                <tbody>
                  {list.listed.map(({ line, text: cell, verdict }) => (
                    <tr key={line} data-verdict={verdict.kind}>
                      <td className="number">{w.heads(line)}</td>
                      <td>{cell}</td>
                      <td>{verdictText(verdict)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {list.lines > list.listed.length && (
                <p>{t('target.codes.more', { formatted: w.heads(list.lines - list.listed.length) })}</p>
              )}
            </div>
          )}
          {list && !list.area.ok && list.lines > 0 && (
            <ProblemNotice problem={list.area.problem} tone="caution" />
          )}
          <p className="query-result" role="status">
            {list &&
              list.lines > 0 &&
              t('target.codes.summary', { desa: w.heads(list.desa), lines: w.heads(list.lines) })}
          </p>
          <div className="dialog-actions">
            <Button icon={FileUp} onClick={() => file.current?.click()}>
              {t('target.codes.file')}
            </Button>
            <span className="dialog-gap" />
            <Button onClick={close}>{t('target.query.cancel')}</Button>
            <Button tone="primary" disabled={!area?.ok || !isCurrent} onClick={() => void take()}>
              {t('target.query.asNew')}
            </Button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function close(): void {
  useAreaWork.setState({ dialog: null });
}
