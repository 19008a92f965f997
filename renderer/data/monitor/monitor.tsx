import { Plus } from 'lucide-react';
import type { Government } from '#shared/coverage/government.ts';
import { statementWarning } from '#shared/coverage/statement.ts';
import { Notice, ProblemNotice } from '../../app/controls/notice.tsx';
import { Answer, Section } from '../../app/controls/panel.tsx';
import { SelectField } from '../../app/controls/select-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { run } from '../../session/actions.ts';
import type { DocumentState } from '../../session/state.ts';
import { combinedOf } from './combined.ts';
import { unwatched, watched } from './edits.ts';
import { GovernmentTable } from './government-table.tsx';
import { useProgressSentence } from './progress-sentence.ts';
import { useStatementsSentence } from './statements-sentence.ts';
import { StatementTable } from './statement-table.tsx';
import './monitor.css';

/** What is watched of the governments: regulation, budget, enrolled, claims, and the coverage they state. */
export function Monitor({ document }: { readonly document: DocumentState }) {
  const { t, w, say } = useWords();
  const { governments, readOnly } = document.snapshot;
  const sentence = useStatementsSentence(governments);
  const combined = combinedOf(governments);
  const bounds = combined?.ok ? combined.value.bounds : null;
  const progress = useProgressSentence(governments);
  return (
    <section className="monitor" aria-label={t('monitor.name')}>
      <Answer
        question={t('monitor.question')}
        answer={sentence}
        detail={
          governments.length > 0 && (
            <>
              {bounds && (
                <p>
                  {t('monitor.between', { least: w.percent(bounds.least), most: w.percent(bounds.most) })}
                </p>
              )}
              <p>{progress}</p>
            </>
          )
        }
      />
      {combined?.ok === false && (
        <Notice tone="caution">
          <p>{say(combined.problem.why)}</p>
          <p>{say(combined.problem.next)}</p>
        </Notice>
      )}
      {governments.length === 0 ? (
        <p className="monitor-empty">{t('monitor.empty')}</p>
      ) : (
        <GovernmentTable governments={governments} readOnly={readOnly} />
      )}
      {!readOnly && <AddGovernment document={document} />}
      {governments.length > 0 && (
        <StatementTable
          governments={governments}
          readOnly={readOnly}
          year={document.snapshot.coverage.year}
        />
      )}
      <Warnings governments={governments} />
    </section>
  );
}

function Warnings({ governments }: { readonly governments: readonly Government[] }) {
  const { t } = useWords();
  const warnings = governments.flatMap(({ code, name, statements }) =>
    statements.flatMap((statement, at) => {
      const warning = statementWarning(statement);
      return warning ? [{ key: `${code} ${at}`, name, segment: statement.segment, warning }] : [];
    }),
  );
  if (warnings.length === 0) return null;
  return (
    <Section title={t('monitor.warnings')}>
      {warnings.map(({ key, name, segment, warning }) => (
        <div key={key}>
          <p className="monitor-about">
            {name}, {t(`monitor.segments.${segment}`)}
          </p>
          <ProblemNotice problem={warning} tone="caution" />
        </div>
      ))}
    </Section>
  );
}

function AddGovernment({ document }: { readonly document: DocumentState }) {
  const { t } = useWords();
  const others = unwatched(document.directory, document.snapshot.governments);
  if (others.length === 0) return null;
  const options = others.map(({ code, name }) => ({ value: code as string, label: name, detail: code }));
  return (
    <div className="monitor-add">
      <Plus size={15} aria-hidden />
      <SelectField
        label={t('monitor.add')}
        bare
        value=""
        options={[{ value: '', label: t('monitor.add') }, ...options]}
        onChange={(code) => {
          const chosen = others.find((other) => other.code === code);
          if (chosen) void run({ kind: 'put-government', government: watched(chosen.code, chosen.name) });
        }}
      />
    </div>
  );
}
