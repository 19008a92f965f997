import type { Delimiter } from '#shared/exchange/table/table.ts';
import { purposes, type PhaseRef } from '#shared/exchange/import/mapping.ts';
import { Button } from '../../app/controls/button.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { TextField } from '../../app/controls/text-field.tsx';
import { useWords } from '../../app/language/language.ts';
import type { ImportFile, ImportPreview } from '../../session/api.ts';
import { useDocument } from '../../session/store.ts';
import { usePlanPhases } from './plan-phases.ts';
import {
  changeFigures,
  changeFunds,
  changePurpose,
  changeReading,
  readImport,
  showImport,
  useImport,
} from './state.ts';

interface ReadingFormProps {
  readonly file: ImportFile;
  readonly preview: ImportPreview;
}

/** How the file is read: what was found, to be corrected. */
export function ReadingForm({ file, preview }: ReadingFormProps) {
  const { t } = useWords();
  const { options, given } = useImport();
  const sheets = file.sheets.map(({ name, hidden }, value) => ({
    value,
    label: hidden ? t('import.hiddenSheet', { sheet: name }) : name,
  }));
  return (
    <section className="import-section">
      <p className="import-file">
        <strong>{file.name}</strong>
        {file.reading?.encoding && <span>{t('import.encoding', { encoding: file.reading.encoding })}</span>}
        <Button tone="quiet" onClick={() => showImport(options.purpose)}>
          {t('import.another')}
        </Button>
      </p>
      <div className="import-fields">
        {sheets.length > 1 && (
          <SelectField
            label={t('import.sheet')}
            value={preview.sheet}
            options={sheets}
            onChange={(sheet) => void changeReading({ sheet, header: undefined })}
          />
        )}
        <HeaderField preview={preview} />
        {file.reading && given && (
          <DelimiterField
            value={file.reading.delimiter}
            onChange={(delimiter) => void readImport(given, delimiter)}
          />
        )}
        <SelectField
          label={
            preview.decimalShown
              ? t('import.decimal')
              : `${t('import.decimal')} (${t('import.decimalGuess')})`
          }
          value={preview.mapping.decimal}
          options={[
            { value: ',', label: t('importDecimal.comma') },
            { value: '.', label: t('importDecimal.point') },
          ]}
          onChange={(decimal) => void changeReading({ decimal })}
        />
        <SelectField
          label={t('import.purpose')}
          value={options.purpose}
          options={[...purposes, 'funds' as const].map((value) => ({
            value,
            label: t(`importPurpose.${value}`),
          }))}
          onChange={(purpose) => void changePurpose(purpose)}
        />
        {options.purpose === 'enrolment' && <PhaseField phase={options.phase ?? null} />}
        {options.purpose === 'funds' ? (
          <PlanField plan={options.plan} />
        ) : (
          <YearOfFigures year={options.year} />
        )}
        {preview.hasBlanks && (
          <SelectField
            label={t('import.blanks')}
            value={preview.mapping.blanks}
            options={[
              { value: 'empty', label: t('import.blanksEmpty') },
              { value: 'above', label: t('import.blanksAbove') },
            ]}
            onChange={(blanks) => void changeReading({ blanks })}
          />
        )}
        <SelectField
          label={t('import.existing')}
          value={options.existing}
          options={[
            { value: 'keep', label: t('import.keep') },
            { value: 'replace', label: t('import.replace') },
          ]}
          onChange={(existing) => void changeReading({ existing })}
        />
      </div>
    </section>
  );
}

/** Only for columns and rows that do not say of which year they are. */
function YearOfFigures({ year }: { readonly year: number | null }) {
  const { t } = useWords();
  return (
    <TextField
      label={t('import.year')}
      value={year === null ? '' : String(year)}
      hint={t('import.yearHint')}
      check={(text) => (/^((19[5-9]\d|20\d\d)?)$/.test(text.trim()) ? null : t('import.yearProblem'))}
      onChange={(text) => void changeFigures({ year: text.trim() === '' ? null : Number(text) })}
    />
  );
}

/** Which plan gets the funds; one that is official cannot be changed and says so when it is tried. */
function PlanField({ plan }: { readonly plan: string | null }) {
  const { t } = useWords();
  const snapshot = useDocument(({ document }) => document?.snapshot);
  const plans = snapshot?.plans ?? [];
  return (
    <SelectField
      label={t('import.plan')}
      value={plan ?? snapshot?.plan?.id ?? ''}
      options={plans.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(id) => void changeFunds({ plan: id })}
    />
  );
}

/** Only for columns and rows that do not say of which phase they are. */
function PhaseField({ phase }: { readonly phase: PhaseRef | null }) {
  const { t } = useWords();
  const phases = usePlanPhases();
  const at = phases.findIndex(({ year, name }) => year === phase?.year && name === phase.name);
  return (
    <SelectField
      label={t('import.phase')}
      value={at}
      options={[
        { value: -1, label: t('import.phaseNone') },
        ...phases.map(({ year, name }, value) => ({ value, label: `${name} ${year}` })),
      ]}
      onChange={(chosen) => void changeFigures({ phase: phases[chosen] ?? null })}
    />
  );
}

/** Rows before the table are titles; a header may take two. */
function HeaderField({ preview }: { readonly preview: ImportPreview }) {
  const { t } = useWords();
  const { header } = preview.mapping;
  const valueOf = (rows: typeof header): string => (rows === null ? '' : `${rows.first}-${rows.last}`);
  const single = preview.sample.map((_, row) => ({ first: row, last: row }));
  const found = header && header.last > header.first ? [header] : [];
  const options = [
    { value: '', label: t('import.headerNone') },
    ...[...found, ...single].map((rows) => ({
      value: valueOf(rows),
      label:
        rows.first === rows.last
          ? t('import.headerRow', { row: rows.first + 1 })
          : t('import.headerRows', { first: rows.first + 1, last: rows.last + 1 }),
    })),
  ];
  return (
    <SelectField
      label={t('import.header')}
      value={valueOf(header)}
      options={options}
      onChange={(value) => {
        const [first, last] = value.split('-').map(Number);
        void changeReading({ header: value === '' ? null : { first: first!, last: last! } });
      }}
    />
  );
}

function DelimiterField(props: {
  readonly value: Delimiter;
  readonly onChange: (delimiter: Delimiter) => void;
}) {
  const { t } = useWords();
  return (
    <SelectField
      label={t('import.delimiter')}
      value={props.value}
      options={[
        { value: ',', label: t('importDelimiter.comma') },
        { value: ';', label: t('importDelimiter.semicolon') },
        { value: '\t', label: t('importDelimiter.tab') },
        { value: '|', label: t('importDelimiter.bar') },
      ]}
      onChange={props.onChange}
    />
  );
}
