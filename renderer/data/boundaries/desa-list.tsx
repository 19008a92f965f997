import { useWords } from '../../app/language/language.ts';
import { useDocument } from '../../session/store.ts';

/** Desa drawn at once. */
const drawn = 400;

/** Desa behind a sentence that counts them. */
export function DesaList({
  summary,
  slots,
}: {
  readonly summary: string;
  readonly slots: readonly number[];
}) {
  const { t, w } = useWords();
  const directory = useDocument((store) => store.document?.directory);
  if (!directory) return null;
  return (
    <details className="boundary-missing">
      <summary>{summary}</summary>
      <ul>
        {slots.slice(0, drawn).map((slot) => (
          <li key={slot}>
            {directory.codes[slot]} {directory.names[slot]}
          </li>
        ))}
      </ul>
      {slots.length > drawn && (
        <p className="field-hint">{t('boundaries.more', { value: w.heads(slots.length - drawn) })}</p>
      )}
    </details>
  );
}
