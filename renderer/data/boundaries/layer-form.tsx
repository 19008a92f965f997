import { usualCrs } from '#shared/boundary/import/crs.ts';
import type { OpenedFiles } from '#shared/exchange/boundaries/boundary-import.ts';
import { placeRoles, type PlaceRole } from '#shared/exchange/boundaries/fields.ts';
import type { JoinPreview } from '#shared/exchange/boundaries/preview.ts';
import { schemaWords, systemWords } from '#shared/exchange/boundaries/words.ts';
import { Notice } from '../../app/controls/notice.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { chooseField, chooseLayer, useBoundaries } from './state.ts';

/** Which layer is read, in which coordinates, and what its columns mean. */
export function LayerForm({ files }: { readonly files: OpenedFiles }) {
  const { t, w, say } = useWords();
  const { layer, joined, busy, name } = useBoundaries();
  const info = files.layers[layer]!;
  return (
    <section className="import-section" aria-label={t('boundaries.columns')}>
      <p className="import-file">
        <strong>{name}</strong>
      </p>
      <div className="import-fields">
        {files.layers.length > 1 && (
          <SelectField
            label={t('boundaries.layer')}
            value={layer}
            disabled={busy !== null}
            options={files.layers.map((one, index) => ({
              value: index,
              label: one.name,
              detail: t('boundaries.layerDetail', { value: w.heads(one.features) }),
            }))}
            onChange={(index) => void chooseLayer(index)}
          />
        )}
        <CrsField />
        {joined && placeRoles.map((role) => <RoleField key={role} role={role} joined={joined} />)}
      </div>
      {joined && (
        <>
          <p className="dialog-text">
            {t('boundaries.recognised', {
              schema: say(schemaWords[joined.schema]),
              system: say(systemWords[joined.system]),
            })}
          </p>
          {joined.system === 'bps' && <Notice tone="caution">{say(systemWords.bps)}</Notice>}
          {(info.hasZ || info.hasM) && <Notice tone="info">{t('boundaries.zm')}</Notice>}
          {joined.withoutArea > 0 && (
            <Notice tone="caution">
              {t('boundaries.withoutArea', { value: w.heads(joined.withoutArea) })}
            </Notice>
          )}
          {joined.broken > 0 && (
            <Notice tone="caution">{t('boundaries.broken', { value: w.heads(joined.broken) })}</Notice>
          )}
          <Sample joined={joined} />
        </>
      )}
    </section>
  );
}

function RoleField({ role, joined }: { readonly role: PlaceRole; readonly joined: JoinPreview }) {
  const { t } = useWords();
  const busy = useBoundaries((state) => state.busy !== null);
  const labels: Readonly<Record<PlaceRole, string>> = {
    code: t('boundaries.roleCode'),
    desa: t('boundaries.roleDesa'),
    kecamatan: t('boundaries.roleKecamatan'),
    kabupaten: t('boundaries.roleKabupaten'),
  };
  return (
    <SelectField
      label={labels[role]}
      value={joined.fields[role] ?? -1}
      disabled={busy}
      options={[
        { value: -1, label: t('boundaries.noColumn') },
        ...joined.fieldNames.map((label, value) => ({
          value,
          label,
          detail: joined.sample[0]?.[value] ?? '',
        })),
      ]}
      onChange={(field) => void chooseField(role, field < 0 ? null : field)}
    />
  );
}

/** What the file says, or what the user says instead: those that put the areas within the document first. */
function CrsField() {
  const { t } = useWords();
  const { readAs, busy, layer, files } = useBoundaries();
  if (!readAs) return null;
  const said = readAs.how === 'unknown' ? '' : 'said';
  const likely = readAs.how === 'unknown' ? readAs.likely : [];
  const own =
    readAs.how === 'unknown'
      ? { value: '', label: t('boundaries.crsAsk') }
      : {
          value: said,
          label:
            readAs.how === 'chosen'
              ? readAs.crs.name
              : t(readAs.how === 'named' ? 'boundaries.crsNamed' : 'boundaries.crsAssumed', {
                  name: readAs.crs.name,
                }),
        };
  const others = [...likely, ...usualCrs.filter((crs) => !likely.includes(crs))];
  return (
    <SelectField
      label={t('boundaries.crs')}
      value={own.value}
      disabled={busy !== null || !files}
      options={[
        own,
        ...others.map(({ code, name }) => ({
          value: code!,
          label: name,
          detail: likely.some((crs) => crs.code === code) ? `${code} · ${t('boundaries.crsLikely')}` : code!,
        })),
      ]}
      onChange={(code) => {
        const crs = usualCrs.find((one) => one.code === code);
        if (crs) void chooseLayer(layer, crs);
      }}
    />
  );
}

/** Columns beyond these are not shown. */
const shownColumns = 24;

function Sample({ joined }: { readonly joined: JoinPreview }) {
  const { t } = useWords();
  const used = new Set(Object.values(joined.fields));
  return (
    <details className="boundary-sample">
      <summary>{t('boundaries.sample')}</summary>
      <div className="import-sample">
        <table>
          <thead>
            <tr>
              {joined.fieldNames.slice(0, shownColumns).map((field, column) => (
                <th key={column} scope="col" data-ignored={!used.has(column) || undefined}>
                  {field}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {joined.sample.map((row, index) => (
              <tr key={index}>
                {row.slice(0, shownColumns).map((cell, column) => (
                  <td key={column} data-ignored={!used.has(column) || undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
