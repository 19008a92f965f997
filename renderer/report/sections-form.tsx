import { useState } from 'react';
import { reportSections, type ReportSections } from '#shared/report/input.ts';
import { CheckboxField } from '../app/controls/checkbox-field.tsx';
import { useWords } from '../app/language/language.ts';
import { changeSettings, readSettings } from '../app/settings.ts';

/** Which parts of the document to print: all, unless the user left some out on this computer. */
export function SectionsForm() {
  const { t } = useWords();
  const [sections, setSections] = useState<Partial<ReportSections>>(
    () => readSettings(localStorage).sections ?? {},
  );
  return (
    <fieldset className="report-sections">
      <legend>{t('reportSections.title')}</legend>
      {reportSections.map((section) => (
        <CheckboxField
          key={section}
          label={t(`reportSections.${section}`)}
          checked={sections[section] ?? true}
          onChange={(checked) => {
            const next = { ...sections, [section]: checked };
            setSections(next);
            changeSettings(localStorage, { sections: next });
          }}
        />
      ))}
    </fieldset>
  );
}
