import {
  Check,
  CircleCheck,
  Download,
  FileSpreadsheet,
  FileText,
  LoaderCircle,
  MapPinned,
  type LucideIcon,
} from 'lucide-react';
import { Button } from '../app/controls/button.tsx';
import { ProblemNotice } from '../app/controls/notice.tsx';
import { Answer, Badge, Figures, Section } from '../app/controls/panel.tsx';
import { PrintSection } from '../map/print/print-section.tsx';
import { NextStepNotice, useNextStep } from '../app/next-step.tsx';
import { useWords } from '../app/language/language.ts';
import { useDocument } from '../session/store.ts';
import { exportAs, useExports, type ReportKind } from './export.ts';
import { SectionsForm } from './sections-form.tsx';
import { SignatureForm } from './signature-form.tsx';
import './report-screen.css';

const parts = ['title', 'summary', 'maps', 'funds', 'basis', 'signature', 'annexes'] as const;

const signs: Readonly<Record<ReportKind, LucideIcon>> = {
  pdf: FileText,
  csv: FileSpreadsheet,
  geojson: MapPinned,
};

/** What goes into the plan document, who signs it, and the exports themselves. */
export function ReportScreen() {
  const { t, w } = useWords();
  const document = useDocument((store) => store.document);
  const nextStep = useNextStep();
  if (!document) return null;
  const { snapshot } = document;
  const outcome = snapshot.plan?.outcome;
  const result = outcome?.ok ? outcome.value : null;
  return (
    <section className="screen report-screen" aria-label={t('rail.report')}>
      <div className="report-content">
        <header className="report-head">
          <Answer
            question={t('report.question')}
            answer={
              nextStep === 'figures'
                ? t('report.empty')
                : result
                  ? t('report.ready', { title: snapshot.title })
                  : t('report.notReady')
            }
            detail={nextStep === null && result && t('report.detail')}
          />
          <NextStepNotice />
          {outcome?.ok === false && <ProblemNotice problem={outcome.problem} />}
        </header>
        <div className="report-columns">
          <div className="report-card">
            <Section
              title={t('report.contents')}
              aside={
                snapshot.coverage.source.illustrative && (
                  <Badge tone="caution">{t('data.illustrative')}</Badge>
                )
              }
            >
              <ol className="report-parts">
                {parts.map((part) => (
                  <li key={part}>
                    <Check size={14} aria-hidden />
                    <span>
                      <strong>{t(`reportPart.${part}`)}</strong> {t(`reportPartDetail.${part}`)}
                    </span>
                  </li>
                ))}
              </ol>
              {result && (
                <Figures
                  rows={[
                    {
                      label: t('column.allocated'),
                      value: t('unit.peopleOf', { value: w.heads(result.allocated) }),
                    },
                    { label: t('column.cost'), value: w.rupiah(result.cost + result.committedCost) },
                    { label: t('report.shortfall'), value: w.rupiah(result.shortfall) },
                  ]}
                />
              )}
            </Section>
          </div>
          <div className="report-card">
            <SignatureForm />
          </div>
          <div className="report-card">
            <Section title={t('report.exports')}>
              <ExportRow kind="pdf" primary disabled={!result} />
              <SectionsForm />
              <ExportRow kind="csv" disabled={!result} />
              <ExportRow kind="geojson" disabled={!result} />
              <PrintSection document={document} />
            </Section>
          </div>
        </div>
      </div>
    </section>
  );
}

function ExportRow(props: {
  readonly kind: ReportKind;
  readonly primary?: boolean;
  readonly disabled: boolean;
}) {
  const { kind, primary = false } = props;
  const { t } = useWords();
  const state = useExports((exports) => exports[kind]);
  const Sign = signs[kind];
  const working = state.stage === 'working';
  return (
    <div className="export">
      <Sign size={20} strokeWidth={1.6} aria-hidden className="export-sign" />
      <div className="export-text">
        <strong>{t(`export.${kind}`)}</strong>
        <p>{t(`exportDetail.${kind}`)}</p>
        <p className="export-state" role="status" data-stage={state.stage}>
          {state.stage === 'done' && (
            <>
              <CircleCheck size={14} aria-hidden /> {t('export.done', { name: state.name })}
            </>
          )}
          {working && t('export.working')}
        </p>
      </div>
      <Button
        tone={primary ? 'primary' : 'plain'}
        disabled={props.disabled || working}
        aria-label={t(`exportButton.${kind}`)}
        icon={working ? LoaderCircle : Download}
        className={working ? 'export-working' : ''}
        onClick={() => void exportAs(kind)}
      >
        {t('export.button')}
      </Button>
    </div>
  );
}
