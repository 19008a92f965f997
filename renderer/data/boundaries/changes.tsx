import type { CleanPreview, DesaChange } from '#shared/exchange/boundaries/preview.ts';
import { repairWords } from '#shared/exchange/boundaries/words.ts';
import { Notice } from '../../app/controls/notice.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { useDocument } from '../../session/store.ts';
import { areaDifference } from './area-difference.ts';
import { DesaList } from './desa-list.tsx';
import { showChanges, useBoundaries } from './state.ts';

/** Desa listed with their differences; the report has them all. */
const listed = 60;

const simplifications = [0, 5, 10, 25, 50];

/** What the document's boundaries would become: sizes, differences, repairs, and the choices behind them. */
export function Changes({ cleaned }: { readonly cleaned: CleanPreview }) {
  const { t, w } = useWords();
  const { simplify, missing, busy, joined } = useBoundaries();
  const square = (metres: number): string => w.heads(Math.round(metres / 1e6));
  const { report } = cleaned;
  return (
    <section className="import-section" aria-label={t('boundaries.changes')}>
      <h3 className="import-heading">
        {t('boundaries.totalArea', { before: square(cleaned.before), after: square(cleaned.after) })}
      </h3>
      <p className="dialog-text">
        {t('boundaries.vertices', {
          before: w.heads(report.vertices.before),
          after: w.heads(report.vertices.after),
        })}
      </p>
      <div className="import-fields">
        <SelectField
          label={t('boundaries.simplify')}
          value={simplify}
          disabled={busy !== null}
          options={simplifications.map((metres) => ({
            value: metres,
            label: metres === 0 ? t('boundaries.simplifyNone') : t('boundaries.simplifyMetres', { metres }),
          }))}
          onChange={(metres) => void showChanges({ simplify: metres })}
        />
        {joined && joined.losing.length > 0 && (
          <SelectField
            label={t('boundaries.missingPolicy')}
            value={missing}
            disabled={busy !== null}
            options={[
              { value: 'remove', label: t('boundaries.missingRemove') },
              { value: 'keep', label: t('boundaries.missingKeep') },
            ]}
            onChange={(policy) => void showChanges({ missing: policy })}
          />
        )}
      </div>
      {joined && joined.losing.length > 0 && missing === 'remove' && (
        <Notice tone="caution">
          <DesaList
            summary={t('boundaries.losing', {
              count: joined.losing.length,
              value: w.heads(joined.losing.length),
            })}
            slots={joined.losing}
          />
        </Notice>
      )}
      {report.landless.length > 0 && (
        <Notice tone="caution">{t('boundaries.landless', { value: w.heads(report.landless.length) })}</Notice>
      )}
      {report.largeOverlaps.length > 0 && (
        <Notice tone="caution">
          {t('boundaries.largeOverlaps', { value: w.heads(report.largeOverlaps.length) })}
        </Notice>
      )}
      {report.keptGaps.length > 0 && (
        <Notice tone="info">{t('boundaries.keptGaps', { value: w.heads(report.keptGaps.length) })}</Notice>
      )}
      <Differences changes={cleaned.changes} />
      <Repairs cleaned={cleaned} />
    </section>
  );
}

function Differences({ changes }: { readonly changes: readonly DesaChange[] }) {
  const { t, w } = useWords();
  const directory = useDocument((store) => store.document?.directory);
  if (!directory) return null;
  const sorted = changes
    .filter(({ after }) => !Number.isNaN(after))
    .toSorted((a, b) => weight(b) - weight(a));
  const hectares = (metres: number): string =>
    Number.isNaN(metres) ? t('boundaries.noBoundary') : w.heads(Math.round(metres / 10_000));
  return (
    <>
      <h3 className="import-heading">
        {t('boundaries.largest', { source: directory.boundarySource.title })}
      </h3>
      <div className="import-rows">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('boundaries.desa')}</th>
              <th scope="col" className="import-number">
                {t('boundaries.before')}
              </th>
              <th scope="col" className="import-number">
                {t('boundaries.after')}
              </th>
              <th scope="col" className="import-number">
                {t('boundaries.difference')}
              </th>
              <th scope="col" className="import-number">
                {t('boundaries.agreement')}
              </th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice(0, listed).map((change) => (
              <tr key={change.slot}>
                <td>
                  {directory.codes[change.slot]} {directory.names[change.slot]}
                </td>
                <td className="import-number">{hectares(change.before)}</td>
                <td className="import-number">{hectares(change.after)}</td>
                <td className="import-number">{areaDifference(change, w)}</td>
                <td className="import-number">
                  {Number.isNaN(change.agreement) ? '–' : w.percent(change.agreement)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sorted.length > listed && (
        <p className="field-hint">{t('boundaries.more', { value: w.heads(sorted.length - listed) })}</p>
      )}
    </>
  );
}

/** Those that agree least first; then desa that had no boundary. */
function weight({ agreement }: DesaChange): number {
  return Number.isNaN(agreement) ? -1 : 1 - agreement;
}

function Repairs({ cleaned }: { readonly cleaned: CleanPreview }) {
  const { t, w, say } = useWords();
  const { totals } = cleaned.report;
  return (
    <>
      <h3 className="import-heading">{t('boundaries.repairs')}</h3>
      {totals.length === 0 ? (
        <p className="dialog-text">{t('boundaries.noRepairs')}</p>
      ) : (
        <div className="import-rows">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('boundaries.repair')}</th>
                <th scope="col" className="import-number">
                  {t('boundaries.count')}
                </th>
                <th scope="col" className="import-number">
                  {t('boundaries.gained')}
                </th>
                <th scope="col" className="import-number">
                  {t('boundaries.lost')}
                </th>
              </tr>
            </thead>
            <tbody>
              {totals.map(({ kind, count, gained, lost }) => (
                <tr key={kind}>
                  <td>{say(repairWords[kind])}</td>
                  <td className="import-number">{w.heads(count)}</td>
                  <td className="import-number">{w.heads(Math.round(gained))}</td>
                  <td className="import-number">{w.heads(Math.round(lost))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
