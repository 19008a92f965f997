import { useState } from 'react';
import type { JoinPreview, ListedFeature } from '#shared/exchange/boundaries/preview.ts';
import { howWords } from '#shared/exchange/boundaries/words.ts';
import { noteWords } from '#shared/exchange/import/words.ts';
import { useWords } from '../../app/language/language.ts';
import { useDocument } from '../../session/store.ts';
import { DesaList } from './desa-list.tsx';
import { HandMatch } from './hand-match.tsx';

/** Rows drawn at once. */
const drawn = 100;

/** What the areas were matched by, which desa are missing, and the areas that need a decision. */
export function JoinResult({ joined }: { readonly joined: JoinPreview }) {
  const { t, w } = useWords();
  const { counts } = joined;
  const total = useDocument((store) => store.document?.directory.codes.length ?? 0);
  const figures = [
    [t('boundaries.byCode'), counts.code],
    [t('boundaries.byName'), counts.name],
    [t('boundaries.bySpelling'), counts.spelling],
    [t('boundaries.byHand'), counts.hand],
    [t('boundaries.unmatched'), counts.unmatched],
    [t('boundaries.aside'), counts.aside],
    [t('boundaries.outside'), counts.outside],
  ] as const;
  return (
    <section className="import-section" aria-label={t('boundaries.result')}>
      <h3 className="import-heading">
        {t('boundaries.desaFound', { value: w.heads(joined.desa), of: w.heads(total) })}
      </h3>
      <dl className="boundary-counts">
        {figures.map(([label, count]) => (
          <div key={label} data-none={count === 0 || undefined}>
            <dt>{label}</dt>
            <dd>{w.heads(count)}</dd>
          </div>
        ))}
      </dl>
      {joined.merged > 0 && (
        <p className="dialog-text">
          {t('boundaries.merged', { count: joined.merged, value: w.heads(joined.merged) })}
        </p>
      )}
      {joined.missing.length > 0 && (
        <DesaList
          summary={t('boundaries.missing', {
            count: joined.missing.length,
            value: w.heads(joined.missing.length),
          })}
          slots={joined.missing}
        />
      )}
      {joined.listed.length > 0 && <Listed features={joined.listed} />}
    </section>
  );
}

function Listed({ features }: { readonly features: readonly ListedFeature[] }) {
  const { t, w } = useWords();
  return (
    <>
      <h3 className="import-heading">{t('boundaries.listed')}</h3>
      <div className="import-rows boundary-listed">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('boundaries.place')}</th>
              <th scope="col">{t('boundaries.area')}</th>
              <th scope="col">{t('boundaries.reason')}</th>
              <th scope="col">{t('boundaries.desa')}</th>
            </tr>
          </thead>
          <tbody>
            {features.slice(0, drawn).map((feature) => (
              <ListedRow key={feature.feature} feature={feature} />
            ))}
          </tbody>
        </table>
      </div>
      {features.length > drawn && (
        <p className="field-hint">{t('boundaries.more', { value: w.heads(features.length - drawn) })}</p>
      )}
    </>
  );
}

function ListedRow({ feature }: { readonly feature: ListedFeature }) {
  const { t, w, say } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <tr>
      <td>{feature.place}</td>
      <td className="import-number">
        {Number.isNaN(feature.area) ? '–' : w.heads(Math.round(feature.area / 10_000))}
      </td>
      <td>
        {feature.kind === 'aside' && <p>{t('boundaries.aside')}</p>}
        {feature.how !== null && <p>{say(howWords[feature.how])}</p>}
        {feature.notes.map((note, index) => (
          <p key={index}>{say(noteWords(note))}</p>
        ))}
      </td>
      <td className="boundary-match">
        <HandMatch feature={feature} open={open} onOpen={setOpen} />
      </td>
    </tr>
  );
}
