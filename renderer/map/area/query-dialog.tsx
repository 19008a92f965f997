import { Dialog } from '@base-ui/react/dialog';
import { useDeferredValue, useMemo, useState } from 'react';
import { evaluateQuery } from '#shared/target/query/evaluate.ts';
import { isInQueryForm } from '#shared/target/query/form.ts';
import { parseQuery } from '#shared/target/query/parse.ts';
import { rowsOf } from '#shared/target/query/rows.ts';
import { writeQuery } from '#shared/target/query/write.ts';
import { regionCodes } from '#shared/target/region-codes.ts';
import { Button } from '../../app/controls/button.tsx';
import { ProblemNotice } from '../../app/controls/notice.tsx';
import { useWords } from '../../app/language/language.ts';
import type { DocumentState } from '../../session/state.ts';
import { changeArea, takeArea } from './area-edits.ts';
import { useAreaWork } from './area-store.ts';
import { queryFigures, queryNames } from './query-figures.ts';
import { QueryRowsForm } from './query-rows.tsx';
import { useActiveArea } from './use-edited-area.ts';
import '../../app/dialog/dialog.css';
import './area-dialogs.css';

/** Selects desa by a condition on their figures: as rows of a form, and as the text those rows are. */
export function QueryDialog({ document }: { readonly document: DocumentState }) {
  const { t, w, language } = useWords();
  const active = useActiveArea();
  const names = useMemo(() => queryNames(document), [document]);
  const figures = useMemo(() => queryFigures(document), [document]);
  const [text, setText] = useState(() => firstText(active?.note ?? '', names, language));
  const query = useMemo(() => ({ text, parsed: parseQuery(text, names) }), [text, names]);
  const { parsed } = query;
  // All desa are asked at every change: with 84,000 of them a key should not wait for that.
  const asked = useDeferredValue(query);
  const result = useMemo(
    () => (asked.parsed.ok ? evaluateQuery(asked.parsed.value, figures) : null),
    [asked, figures],
  );
  const rows = parsed.ok ? rowsOf(parsed.value) : null;

  const take = async (how: 'new' | 'replace'): Promise<void> => {
    if (!result) return;
    const area = { codes: regionCodes(result.slots, document.directory.codes) };
    close();
    if (how === 'replace' && active) {
      await changeArea({ ...active, area, note: asked.text });
    } else await takeArea(area, 'new', { note: asked.text });
  };
  const isEmpty = !result || result.desa === 0;

  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="dialog-backdrop" />
        <Dialog.Popup className="dialog query-dialog">
          <Dialog.Title className="dialog-title">{t('target.query.title')}</Dialog.Title>
          <Dialog.Description className="dialog-text">{t('target.query.intro')}</Dialog.Description>
          {rows ? (
            <QueryRowsForm
              rows={rows}
              names={names}
              onChange={(query) => setText(writeQuery(query, language, names.funds))}
            />
          ) : (
            parsed.ok && <p className="area-hint">{t('target.query.textOnly')}</p>
          )}
          <label className="query-text">
            <span className="field-label">{t('target.query.text')}</span>
            <textarea
              data-local
              rows={3}
              spellCheck={false}
              value={text}
              aria-invalid={!parsed.ok || undefined}
              aria-describedby="query-text-hint"
              onChange={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <p className="area-hint" id="query-text-hint">
            {t('target.query.textHint')}
          </p>
          {!parsed.ok && <ProblemNotice problem={parsed.problem} tone="caution" />}
          <p className="query-result" role="status">
            {result && (
              <>
                <strong>{t('target.query.result', { desa: w.heads(result.desa) })}</strong>{' '}
                {result.unknown > 0 &&
                  t('target.query.unknown', { count: result.unknown, formatted: w.heads(result.unknown) })}
              </>
            )}
          </p>
          <div className="dialog-actions">
            <Button onClick={close}>{t('target.query.cancel')}</Button>
            {active && (
              <Button disabled={isEmpty || document.snapshot.readOnly} onClick={() => void take('replace')}>
                {t('target.query.into', { name: active.name })}
              </Button>
            )}
            <Button tone="primary" disabled={isEmpty} onClick={() => void take('new')}>
              {t('target.query.asNew')}
            </Button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/**
 * An area that came from a query opens with it, also where it names what is gone meanwhile, which is said then; else
 * the question planners ask first.
 */
function firstText(note: string, names: ReturnType<typeof queryNames>, language: 'id' | 'en'): string {
  if (isInQueryForm(note, names)) return note;
  return writeQuery(
    {
      kind: 'all',
      of: [
        {
          kind: 'compare',
          left: { kind: 'figure', field: { kind: 'coverage' } },
          operator: '<',
          right: { kind: 'number', value: 30, percent: true },
        },
        {
          kind: 'compare',
          left: { kind: 'figure', field: { kind: 'gap' } },
          operator: '>',
          right: { kind: 'number', value: 200, percent: false },
        },
      ],
    },
    language,
    names.funds,
  );
}

function close(): void {
  useAreaWork.setState({ dialog: null });
}
