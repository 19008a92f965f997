import { FileInput } from 'lucide-react';
import { useMemo } from 'react';
import type { Realisation } from '#shared/enrolment/realisation.ts';
import { Button } from '../app/controls/button.tsx';
import { Notice, ProblemNotice } from '../app/controls/notice.tsx';
import { Answer } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { Chart } from '../chart/chart.tsx';
import { showImport } from '../data/import/state.ts';
import type { DocumentState } from '../session/state.ts';
import { DesaRealisation } from './desa-realisation.tsx';
import { PhaseTable } from './phase-table.tsx';
import { useRealisation } from './use-realisation.ts';
import './enrolment.css';

/** What was really enrolled against the shown plan: in all, by phase and by desa. */
export function RealisationView({ document }: { readonly document: DocumentState }) {
  const { t } = useWords();
  const measured = useRealisation();
  const { plan, readOnly } = document.snapshot;
  return (
    <section className="enrolment" aria-label={t('enrolment.name')}>
      {!plan && <p className="enrolment-empty">{t('enrolment.noPlan')}</p>}
      {measured?.ok === false && <ProblemNotice problem={measured.problem} />}
      {measured?.ok && <Head realisation={measured.value} />}
      <div className="enrolment-tools">
        <Button icon={FileInput} disabled={readOnly} onClick={() => showImport('enrolment')}>
          {t('enrolment.import')}
        </Button>
        <span className="enrolment-hint">{t('enrolment.howTo')}</span>
      </div>
      {measured?.ok && plan && (
        <>
          <PhaseTable realisation={measured.value} plan={plan} readOnly={readOnly} />
          <PhaseChart realisation={measured.value} />
          <DesaRealisation realisation={measured.value} directory={document.directory} />
        </>
      )}
    </section>
  );
}

function Head({ realisation }: { readonly realisation: Realisation }) {
  const { t, w } = useWords();
  const { total, strangers } = realisation;
  const isKnown = !Number.isNaN(total.enrolled);
  return (
    <>
      <Answer
        question={t('enrolment.question')}
        answer={
          isKnown
            ? t('enrolment.answer', {
                enrolled: w.heads(total.enrolled),
                planned: w.heads(total.planned),
                share: Number.isNaN(total.share) ? '–' : w.percent(total.share),
              })
            : t('enrolment.nothing')
        }
        detail={
          isKnown && (
            <>
              <p>
                {t('enrolment.reported', { reported: w.heads(total.reported), desa: w.heads(total.desa) })}
              </p>
              {total.above > 0 && <p>{t('enrolment.above', { value: w.heads(total.above) })}</p>}
            </>
          )
        }
      />
      {strangers.length > 0 && (
        <Notice tone="caution">
          {t('enrolment.strangers', {
            names: strangers.map(({ phase, year }) => `${phase} ${year}`).join(', '),
          })}
        </Notice>
      )}
    </>
  );
}

function PhaseChart({ realisation }: { readonly realisation: Realisation }) {
  const { t, w } = useWords();
  const { phases } = realisation;
  const heads = (value: number): string => w.heads(value);
  const series = useMemo(
    () => [
      {
        name: t('enrolment.planned'),
        values: phases.map(({ planned }) => planned),
        colour: 'before' as const,
      },
      {
        name: t('enrolment.enrolled'),
        values: phases.map(({ enrolled }) => enrolled),
        colour: 'after' as const,
      },
    ],
    [phases, t],
  );
  return (
    <Chart
      title={t('enrolment.chart')}
      categoryName={t('enrolment.phase')}
      categories={phases.map(({ name }) => name)}
      series={series}
      unit={t('enrolment.unit')}
      tick={heads}
      figure={heads}
      whole
    />
  );
}
