import { TextField } from '../../app/controls/text-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { isIsoDate } from '../import/source-form.tsx';
import { changeSource, useBoundaries } from './state.ts';

/** Whose boundaries they are and under what terms: printed with every map, so it is asked for. */
export function BoundarySourceForm() {
  const { t } = useWords();
  const source = useBoundaries((state) => state.source);
  return (
    <section className="import-section" aria-label={t('boundaries.source')}>
      <h3 className="import-heading">{t('boundaries.source')}</h3>
      <div className="import-fields">
        <TextField
          label={t('boundaries.sourceTitle')}
          value={source.title}
          required
          lenient
          onChange={(title) => changeSource({ title })}
        />
        <TextField
          label={t('boundaries.publisher')}
          value={source.publisher}
          onChange={(publisher) => changeSource({ publisher })}
        />
        <TextField
          label={t('boundaries.licence')}
          value={source.licence}
          onChange={(licence) => changeSource({ licence })}
        />
        <TextField
          label={t('boundaries.edition')}
          value={source.edition}
          onChange={(edition) => changeSource({ edition })}
        />
        <TextField
          label={t('boundaries.date')}
          value={source.date}
          lenient
          check={(text) => (isIsoDate(text.trim()) ? null : t('boundaries.dateProblem'))}
          onChange={(date) => changeSource({ date: date.trim() })}
        />
        <TextField
          label={t('boundaries.note')}
          value={source.note}
          onChange={(note) => changeSource({ note })}
        />
      </div>
    </section>
  );
}
