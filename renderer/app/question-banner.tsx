import { CircleHelp, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { coverageTotals } from '#shared/coverage/totals.ts';
import { assertNever } from '#shared/text/problem.ts';
import type { Question } from '#shared/workspace/snapshot.ts';
import { shortWords } from '#shared/plan/top-up.ts';
import { useProgressSentence } from '../data/monitor/progress-sentence.ts';
import { useStatementsSentence } from '../data/monitor/statements-sentence.ts';
import { planFigures } from '../plan/figures.ts';
import { useComparisonSentence } from '../scenario/comparison-sentence.ts';
import { useGoalSentence } from '../scenario/goal-sentence.ts';
import type { DocumentState } from '../session/state.ts';
import { useDocument, useView } from '../session/store.ts';
import { Button, IconButton } from './controls/button.tsx';
import { useWords } from './language/language.ts';
import './question-banner.css';

/** The question a document was made for, with its answer as it stands now. */
export function QuestionBanner() {
  const { t, say } = useWords();
  const document = useDocument((store) => store.document);
  const screen = useView((view) => view.screen);
  /** The directory stands for the document: it stays the same while the document is open. */
  const [putAway, setPutAway] = useState<DocumentState['directory'] | null>(null);
  const question = document?.snapshot.question ?? null;
  if (!document || !question || putAway === document.directory) return null;
  return (
    <section className="question-banner" aria-label={t('question.name')}>
      <CircleHelp size={16} aria-hidden />
      <p className="question-text">
        {say(question)} <strong>{answerOf(question, document)}</strong>
      </p>
      {screen !== question.screen && (
        <Button tone="quiet" onClick={() => useView.getState().setScreen(question.screen)}>
          {t('question.show')}
        </Button>
      )}
      <IconButton
        icon={X}
        label={t('dialog.close')}
        side="left"
        onClick={() => setPutAway(document.directory)}
      />
    </section>
  );
}

function answerOf(question: Question, document: DocumentState): ReactNode {
  switch (question.screen) {
    case 'map':
      return <CoverageNow document={document} />;
    case 'plan':
      return <PlanNow document={document} />;
    case 'budget':
      return <MoneyNow document={document} />;
    case 'scenario':
      return <DifferenceNow />;
    case 'data':
      return <StatementsNow document={document} />;
    default:
      return assertNever(question.screen);
  }
}

function CoverageNow({ document }: { readonly document: DocumentState }) {
  const { t, w } = useWords();
  const { known, covered, eligible, coverage } = coverageTotals(document.snapshot.coverage);
  return known === 0
    ? t('question.open')
    : t('question.coverage', {
        covered: w.heads(covered),
        eligible: w.heads(eligible),
        coverage: w.percent(coverage),
      });
}

function PlanNow({ document }: { readonly document: DocumentState }) {
  const { t, w } = useWords();
  const { lastResult: result, snapshot } = document;
  const goal = useGoalSentence(result?.path ?? []);
  const figures = result && planFigures(result);
  if (!result || !figures?.range) return t('question.open');
  const { least, most } = figures.range;
  const perDesa = t('question.perDesa', {
    range: least === most ? w.heads(most) : `${w.heads(least)}–${w.heads(most)}`,
    heads: w.heads(result.allocated),
    desa: w.heads(figures.desa),
  });
  return snapshot.plan?.spec.goal ? `${perDesa} ${goal}` : perDesa;
}

function MoneyNow({ document }: { readonly document: DocumentState }) {
  const { t, w } = useWords();
  const result = document.lastResult;
  if (!result) return t('question.open');
  const { alternatives } = result;
  if (!alternatives) return t('question.enough', { heads: w.heads(result.allocated) });
  const { headsAtTheseMonths: heads, monthsAtTheseHeads: count } = alternatives;
  const shortfall = shortWords(result)[w.language];
  return count > 0
    ? t('question.shortFits', { shortfall, heads: w.heads(heads), count })
    : t('question.short', { shortfall });
}

function DifferenceNow() {
  return useComparisonSentence();
}

function StatementsNow({ document }: { readonly document: DocumentState }) {
  const { t, w } = useWords();
  const { governments, plan } = document.snapshot;
  const sentence = useStatementsSentence(governments);
  const path = document.lastResult?.path ?? [];
  const goal = useGoalSentence(path);
  const progress = useProgressSentence(governments);
  if (!plan?.spec.goal) return `${sentence} ${progress}`;
  const aim = path.find((year) => year.goal !== null)?.goal ?? NaN;
  const missing = aim - (path[0]?.covered ?? NaN);
  const toGoal = Number.isNaN(missing)
    ? ''
    : t('question.toGoal', { missing: w.heads(Math.max(0, missing)) });
  return `${sentence} ${toGoal} ${goal}`;
}
