import { useState } from 'react';
import type { TableSource } from '#shared/exchange/table/table.ts';
import { Button } from '../../app/controls/button.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { YearField } from '../../plan/controls/year-field.tsx';
import type { TemplateRequest } from '../../session/api.ts';
import { useDocument } from '../../session/store.ts';
import { saveTemplate, useImport } from './state.ts';
import { TableSourceFields } from './table-source.tsx';

/** A file by drop or choice, or a pasted text; and the templates for who has neither. */
export function PickTable({ onPick }: { readonly onPick: (given: TableSource) => void }) {
  const { t } = useWords();
  return (
    <div className="import-pick">
      <TableSourceFields
        words={{
          drop: t('import.drop'),
          choose: t('import.choose'),
          paste: t('import.paste'),
          pasteUse: t('import.pasteUse'),
          pasted: t('import.pasted'),
        }}
        onPick={onPick}
      />
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
