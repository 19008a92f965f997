import { useWords } from '../../app/language/language.ts';
import { Notice } from '../../app/controls/notice.tsx';
import type { Replaced } from '../../session/api.ts';

/** Kinds of figures beyond these are counted, not listed. */
const shown = 8;

/** What of the document gives way to the table, and to what: seen before anything is applied. */
export function ReplacedList({ replaced }: { readonly replaced: readonly Replaced[] }) {
  const { t, w, say } = useWords();
  const total = replaced.reduce((sum, { count }) => sum + count, 0);
  return (
    <Notice tone="caution">
      <p className="notice-what">{t('import.replaced', { value: w.heads(total) })}</p>
      <ul className="import-replaced" aria-label={t('import.replacedList')}>
        {replaced.slice(0, shown).map(({ of, count, before, after, unit }, index) => (
          <li key={index}>
            {unit === 'rupiah'
              ? t('import.replacedLimit', {
                  of: say(of),
                  before: w.rupiah(before),
                  after: w.rupiah(after),
                })
              : t('import.replacedFigures', {
                  of: say(of),
                  count: w.heads(count),
                  before: w.heads(before),
                  after: w.heads(after),
                })}
          </li>
        ))}
        {replaced.length > shown && (
          <li>{t('import.replacedMore', { value: w.heads(replaced.length - shown) })}</li>
        )}
      </ul>
    </Notice>
  );
}
