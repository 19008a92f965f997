import { useMemo } from 'react';
import { ageLimitsText, readAgeLimits } from '#shared/candidate/age.ts';
import { statusWords } from '#shared/candidate/words.ts';
import { Button } from '../app/controls/button.tsx';
import { SelectField } from '../app/controls/select-field.tsx';
import { TextField } from '../app/controls/text-field.tsx';
import { useWords } from '../app/language/language.ts';
import { isIsoDate } from '../data/import/source-form.tsx';
import type { CandidateFile, CandidatePreview, CandidateTask } from '../session/candidate-api.ts';
import { useDocument } from '../session/store.ts';
import { changeCandidates, changeTask, showCandidates, useCandidates } from './state.ts';

interface TaskFormProps {
  readonly file: CandidateFile;
  readonly preview: CandidatePreview;
}

/** What the list is, and how it is read. */
export function TaskForm({ file, preview }: TaskFormProps) {
  const { t } = useWords();
  const { options } = useCandidates();
  const { task, limits, date } = options;
  return (
    <section className="import-section" aria-label={t('candidateImport.what')}>
      <p className="import-file">
        <strong>{file.name}</strong>
        <Button tone="quiet" onClick={() => showCandidates(task.kind === 'status' ? task : undefined)}>
          {t('candidateImport.another')}
        </Button>
      </p>
      <div className="import-fields">
        {task.kind === 'new' ? <NewFields task={task} /> : <StatusFields task={task} />}
        <TextField
          label={t('candidateImport.date')}
          value={date}
          check={(text) => (isIsoDate(text.trim()) ? null : t('candidateImport.dateProblem'))}
          onChange={(text) => void changeCandidates({ date: text.trim() })}
        />
        {task.kind === 'new' && (
          <TextField
            label={t('candidateImport.limits')}
            value={ageLimitsText(limits)}
            hint={t('candidateImport.limitsHint')}
            check={(text) => (readAgeLimits(text) ? null : t('candidateImport.limitsProblem'))}
            onChange={(text) => void changeCandidates({ limits: readAgeLimits(text) ?? limits })}
          />
        )}
        {file.sheets.length > 1 && (
          <SelectField
            label={t('candidateImport.sheet')}
            value={preview.sheet}
            options={file.sheets.map(({ name }, value) => ({ value, label: name }))}
            onChange={(sheet) => void changeCandidates({ sheet, header: undefined, roles: {} })}
          />
        )}
        <HeaderField preview={preview} />
      </div>
    </section>
  );
}

function NewFields({ task }: { readonly task: Extract<CandidateTask, { kind: 'new' }> }) {
  const { t } = useWords();
  const plan = useDocument((store) => store.document?.snapshot.plan);
  const funds = useMemo(() => [...new Set(plan?.spec.funds.map(({ name }) => name) ?? [])], [plan]);
  return (
    <>
      <TextField
        label={t('candidateImport.listName')}
        value={task.name}
        required
        onChange={(name) => changeTask({ ...task, name })}
      />
      <SelectField
        label={t('candidateImport.fund')}
        value={task.fund}
        options={[
          { value: '', label: t('candidate.noFund') },
          ...funds.map((name) => ({ value: name, label: name })),
        ]}
        onChange={(fund) => changeTask({ ...task, fund })}
      />
    </>
  );
}

/** What a later list can say of people. */
const later = ['decreed', 'enrolled', 'ended', 'refused'] as const;

function StatusFields({ task }: { readonly task: Extract<CandidateTask, { kind: 'status' }> }) {
  const { t, say } = useWords();
  const lists = useDocument((store) => store.document?.snapshot.candidates.lists ?? []);
  return (
    <>
      <SelectField
        label={t('candidate.list')}
        value={task.list}
        options={lists.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(list) => void changeCandidates({ task: { ...task, list } })}
      />
      <SelectField
        label={t('candidateImport.become')}
        value={task.to}
        options={later.map((value) => ({ value, label: say(statusWords[value]) }))}
        onChange={(to) => void changeCandidates({ task: { ...task, to } })}
      />
    </>
  );
}

/** Rows a header may stand in. */
const offered = 15;

/** By number alone: what stands in a row is not shown, it may be a person. */
function HeaderField({ preview }: { readonly preview: CandidatePreview }) {
  const { t } = useWords();
  const rows = Array.from({ length: Math.min(offered, preview.rows) }, (_, row) => row);
  return (
    <SelectField
      label={t('candidateImport.header')}
      value={preview.header?.first ?? -1}
      options={[
        { value: -1, label: t('candidateImport.headerNone') },
        ...rows.map((row) => ({ value: row, label: t('candidateImport.headerRow', { row: row + 1 }) })),
      ]}
      onChange={(row) =>
        void changeCandidates({ header: row < 0 ? null : { first: row, last: row }, roles: {} })
      }
    />
  );
}
