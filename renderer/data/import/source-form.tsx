import { TextField } from '../../app/controls/text-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { changeSource, useImport } from './state.ts';

export function isIsoDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(time || 0).toISOString().startsWith(text);
}

/** Where the figures come from: printed beside them, so it is asked for. */
export function SourceForm() {
  const { t } = useWords();
  const { source, options } = useImport();
  // A further column is defined by its name; it has no record of its own.
  const ofCoverage = options.purpose !== 'column';
  return (
    <section className="import-section" aria-label={t('import.source')}>
      <h3 className="import-heading">{t('import.source')}</h3>
      <div className="import-fields">
        <TextField
          label={t('import.sourceTitle')}
          value={source.title}
          required
          onChange={(title) => changeSource({ title })}
        />
        <TextField
          label={t('import.publisher')}
          value={source.publisher}
          onChange={(publisher) => changeSource({ publisher })}
        />
        <TextField
          label={t('import.edition')}
          value={source.edition}
          onChange={(edition) => changeSource({ edition })}
        />
        <TextField
          label={t('import.date')}
          value={source.date}
          check={(text) => (isIsoDate(text.trim()) ? null : t('import.dateProblem'))}
          onChange={(date) => changeSource({ date: date.trim() })}
        />
        {ofCoverage && (
          <TextField
            label={t('import.definition')}
            hint={t('import.definitionHint')}
            value={source.definition}
            onChange={(definition) => changeSource({ definition })}
          />
        )}
        <TextField label={t('import.note')} value={source.note} onChange={(note) => changeSource({ note })} />
      </div>
    </section>
  );
}
