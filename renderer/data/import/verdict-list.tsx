import { useMemo, useState } from 'react';
import { noteWords, verdictWords } from '#shared/exchange/import/words.ts';
import { verdicts, type JudgedRow, type Verdict } from '#shared/exchange/import/verdict.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import type { ImportOutcome } from '../../session/api.ts';
import { useDocument } from '../../session/store.ts';
import { changeFigures, useImport } from './state.ts';

const none: Readonly<Record<string, RegionCode>> = {};

/** Rows drawn at once. */
const drawn = 150;

/** What becomes of every row, with those that need a decision in reach. */
export function VerdictList(props: {
  readonly outcome: ImportOutcome;
  /** Whether rows are of funds, not of places. */
  readonly ofFunds: boolean;
}) {
  const { outcome, ofFunds } = props;
  const { t, w } = useWords();
  const [filter, setFilter] = useState<Verdict | null>(null);
  const { counts, rows: total, listed } = outcome;
  const rows = listed.filter(({ verdict }) => filter === null || verdict === filter);
  const count = filter === null ? total : counts[filter];
  return (
    <section className="import-section" aria-label={t('import.verdicts')}>
      <div className="import-filter" role="group" aria-label={t('import.verdicts')}>
        {[null, ...verdicts].map((verdict) => (
          <button
            key={verdict ?? 'all'}
            type="button"
            className="import-count"
            data-verdict={verdict ?? undefined}
            aria-pressed={filter === verdict}
            onClick={() => setFilter(verdict)}
          >
            {t(`import.${verdict ?? 'all'}`)} <strong>{w.heads(verdict ? counts[verdict] : total)}</strong>
          </button>
        ))}
      </div>
      <div className="import-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('import.row')}</th>
              <th scope="col">{t(ofFunds ? 'importFundRole.name' : 'import.place')}</th>
              <th scope="col">{t('import.verdict')}</th>
              <th scope="col">{t('import.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, drawn).map((row) => (
              <VerdictRow key={row.row} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {count > Math.min(rows.length, drawn) && (
        <p className="field-hint">
          {t('import.more', { value: w.heads(count - Math.min(rows.length, drawn)) })}
        </p>
      )}
    </section>
  );
}

function VerdictRow({ row }: { readonly row: JudgedRow }) {
  const { say } = useWords();
  return (
    <tr>
      <td className="import-number">{row.row}</td>
      <td>{row.place}</td>
      <td data-verdict={row.verdict}>{say(verdictWords[row.verdict])}</td>
      <td>
        {row.notes.map((note, index) => (
          <p key={index}>{say(noteWords(note))}</p>
        ))}
        {row.candidates.length > 0 && <HandMatch row={row} />}
      </td>
    </tr>
  );
}

/** Which desa a place means, where the table does not say: one choice holds for every row of the place. */
function HandMatch({ row }: { readonly row: JudgedRow }) {
  const { t } = useWords();
  const directory = useDocument((store) => store.document?.directory);
  const matches = useImport(({ options }) => (options.purpose === 'funds' ? none : options.matches));
  const options = useMemo(
    () => [
      { value: '', label: t('import.matchNone') },
      ...row.candidates.map((code) => ({
        value: code,
        label: directory?.names[directory.codes.indexOf(code)] ?? code,
        detail: [code, directory?.parents[code.slice(0, 8) as RegionCode]].filter(Boolean).join(' · '),
      })),
    ],
    [row.candidates, directory, t],
  );
  return (
    <SelectField
      bare
      label={t('import.match', { place: row.place })}
      value={matches[row.place] ?? ''}
      options={options}
      onChange={(code) => {
        const { [row.place]: _, ...others } = matches;
        void changeFigures({
          matches: code === '' ? others : { ...others, [row.place]: code as RegionCode },
        });
      }}
    />
  );
}
