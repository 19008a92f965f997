import { Trash2 } from 'lucide-react';
import type { Figures, PhaseRealisation, Realisation } from '#shared/enrolment/realisation.ts';
import type { PlanState } from '#shared/workspace/snapshot.ts';
import { IconButton } from '../app/controls/button.tsx';
import { CheckboxField } from '../app/controls/checkbox-field.tsx';
import { useWords } from '../app/language/language.ts';
import { run, updatePlan } from '../session/actions.ts';

interface PhaseTableProps {
  readonly realisation: Realisation;
  readonly plan: PlanState;
  readonly readOnly: boolean;
}

/** Plan and enrolment of each phase, and which phases are over. */
export function PhaseTable({ realisation, plan, readOnly }: PhaseTableProps) {
  const { t } = useWords();
  const { phases, total } = realisation;
  const fixed = readOnly || plan.official !== null;
  return (
    <div className="enrolment-scroller">
      <table className="enrolment-table">
        <caption className="visually-hidden">{t('enrolment.chart')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('enrolment.phase')}</th>
            {(['planned', 'enrolled', 'share', 'desa'] as const).map((column) => (
              <th key={column} scope="col" className="number">
                {t(`enrolment.${column}`)}
                {(column === 'planned' || column === 'enrolled') && <small> {t('unit.people')}</small>}
              </th>
            ))}
            <th scope="col">{t('enrolment.date')}</th>
            <th scope="col">{t('enrolment.source')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {phases.map((phase, at) => (
            <PhaseRow
              key={`${phase.year} ${phase.name}`}
              phase={phase}
              over={plan.spec.phases[at]?.done === true}
              fixed={fixed}
              readOnly={readOnly}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('enrolment.total')}</th>
            <FigureCells figures={total} />
            <td colSpan={3} />
          </tr>
        </tfoot>
      </table>
      <p className="enrolment-hint">{t(plan.official ? 'enrolment.official' : 'enrolment.doneHint')}</p>
    </div>
  );
}

function PhaseRow(props: {
  readonly phase: PhaseRealisation;
  readonly over: boolean;
  readonly fixed: boolean;
  readonly readOnly: boolean;
}) {
  const { phase, over, fixed, readOnly } = props;
  const { t, w } = useWords();
  const { name, year, report } = phase;
  return (
    <tr>
      <th scope="row">
        {name} <small>{year}</small>
      </th>
      <FigureCells figures={phase} />
      <td>{report && report.date !== '' ? w.date(report.date) : '–'}</td>
      <td className="enrolment-source" title={report?.source.title}>
        {report?.source.title ?? '–'}
      </td>
      <td>
        <span className="enrolment-actions">
          <CheckboxField
            label={t('enrolment.done')}
            checked={over}
            // A phase without a report cannot be over: nobody knows what it gave.
            disabled={fixed || (!report && !over)}
            onChange={(done) => void markDone(phase, done)}
          />
          {report && (
            <IconButton
              icon={Trash2}
              label={t('enrolment.remove', { name })}
              disabled={readOnly || over}
              onClick={() => void run({ kind: 'remove-enrolment', year, phase: name })}
            />
          )}
        </span>
      </td>
    </tr>
  );
}

function FigureCells({ figures }: { readonly figures: Figures }) {
  const { t, w } = useWords();
  const { planned, enrolled, share, reported, desa } = figures;
  return (
    <>
      <td className="number">{w.heads(planned)}</td>
      <td className="number">{Number.isNaN(enrolled) ? t('data.none') : w.heads(enrolled)}</td>
      <td className="number">{Number.isNaN(share) ? '–' : w.percent(share)}</td>
      <td className="number">
        {t('enrolment.desaOf', { reported: w.heads(reported), desa: w.heads(desa) })}
      </td>
    </>
  );
}

function markDone({ year, name }: PhaseRealisation, over: boolean): Promise<unknown> {
  return updatePlan((spec) => ({
    ...spec,
    phases: spec.phases.map((phase) => {
      if (phase.year !== year || phase.name !== name) return phase;
      const { done: _, ...rest } = phase;
      return over ? { ...rest, done: true } : rest;
    }),
  }));
}
