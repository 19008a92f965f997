import { FileSpreadsheet } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import type { TableSource } from '#shared/exchange/import/table.ts';
import { Button } from '../../app/controls/button.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { YearField } from '../../plan/controls/year-field.tsx';
import type { TemplateRequest } from '../../session/api.ts';
import { useDocument } from '../../session/store.ts';
import { droppedTable, tableOfFile } from './dropped.ts';
import { saveTemplate, useImport } from './state.ts';

/** A file by drop or choice, or a pasted text; and the templates for who has neither. */
export function PickTable({ onPick }: { readonly onPick: (given: TableSource) => void }) {
  const { t } = useWords();
  const pasteId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [text, setText] = useState('');
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
          const file = droppedTable(event.dataTransfer);
          if (file) void tableOfFile(file).then(onPick);
        }}
      >
        <FileSpreadsheet size={22} aria-hidden />
        <span>{t('import.drop')}</span>
        <Button tone="primary" onClick={() => input.current?.click()}>
          {t('import.choose')}
        </Button>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          tabIndex={-1}
          aria-hidden
          accept=".csv,.tsv,.txt,.xlsx,.xlsm"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            if (file) void tableOfFile(file).then(onPick);
          }}
        />
      </div>
      <div className="field">
        <label className="field-label" htmlFor={pasteId}>
          {t('import.paste')}
        </label>
        <textarea
          id={pasteId}
          className="import-paste"
          rows={4}
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div>
          <Button disabled={text.trim() === ''} onClick={() => onPick({ name: t('import.pasted'), text })}>
            {t('import.pasteUse')}
          </Button>
        </div>
      </div>
      <Templates />
    </div>
  );
}

const templates = ['coverage', 'enrolment', 'funds'] as const;

/** Tables to fill in, made of what the document has. */
function Templates() {
  const { t, language } = useWords();
  const purpose = useImport((state) => state.options.purpose);
  const shown = useDocument((store) => store.document?.snapshot.coverage.year ?? 2024);
  const [kind, setKind] = useState<(typeof templates)[number]>(purpose === 'column' ? 'coverage' : purpose);
  const [year, setYear] = useState(shown);
  const of: TemplateRequest = kind === 'coverage' ? { kind, year } : { kind };
  return (
    <div className="import-template">
      <p className="dialog-text">{t('import.template')}</p>
      <SelectField
        label={t('import.templateKind')}
        value={kind}
        options={templates.map((value) => ({ value, label: t(`importTemplate.${value}`) }))}
        onChange={setKind}
      />
      {kind === 'coverage' && <YearField label={t('import.templateYear')} year={year} onChange={setYear} />}
      <Button onClick={() => void saveTemplate('xlsx', of, language)}>XLSX</Button>
      <Button onClick={() => void saveTemplate('csv', of, language)}>CSV</Button>
    </div>
  );
}
