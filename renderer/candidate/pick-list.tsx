import { FileSpreadsheet } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { TableSource } from '#shared/exchange/import/table.ts';
import { Button } from '../app/controls/button.tsx';
import { useWords } from '../app/language/language.ts';
import { droppedTable, tableOfFile } from '../data/import/dropped.ts';
import { readCandidates, useCandidates } from './state.ts';

/** A file by drop or choice, or a pasted text. */
export function PickList() {
  const { t, w } = useWords();
  const pasteId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [text, setText] = useState('');
  const date = useCandidates((state) => state.options.date);
  const read = (given: TableSource): void =>
    void readCandidates(given, t('candidateImport.defaultName', { date: w.date(date) }));
  const readFile = (file: File | null | undefined): void => {
    if (file) void tableOfFile(file).then(read);
  };
  return (
    <div className="import-pick">
      <div
        className="import-drop"
        data-over={over || undefined}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setOver(false);
          readFile(droppedTable(event.dataTransfer));
        }}
      >
        <FileSpreadsheet size={22} aria-hidden />
        <span>{t('candidateImport.drop')}</span>
        <Button tone="primary" onClick={() => input.current?.click()}>
          {t('candidateImport.choose')}
        </Button>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          tabIndex={-1}
          aria-hidden
          accept=".csv,.tsv,.txt,.xlsx,.xlsm"
          onChange={(event) => readFile(event.currentTarget.files?.[0])}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor={pasteId}>
          {t('candidateImport.paste')}
        </label>
        <textarea
          id={pasteId}
          className="import-paste"
          rows={4}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div>
          <Button
            disabled={text.trim() === ''}
            onClick={() => read({ name: t('candidateImport.pasted'), text })}
          >
            {t('candidateImport.pasteUse')}
          </Button>
        </div>
      </div>
    </div>
  );
}
