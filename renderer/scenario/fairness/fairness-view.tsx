import { CircleAlert, CircleCheck } from 'lucide-react';
import type { Certificate, CoverageSpread, Fairness, SlotCoverage } from '#shared/plan/fairness-view.ts';
import { formatDecimal } from '#shared/text/number.ts';
import { Answer, Section } from '../../app/controls/panel.tsx';
import { useWords } from '../../app/language/language.ts';
import type { DocumentState } from '../../session/state.ts';
import { useDocument } from '../../session/store.ts';
import { kecamatanOf } from '../../app/controls/row-order.ts';
import { FigureTable } from '../figure-table.tsx';
import { CoverageHistogram } from './coverage-histogram.tsx';
import { useFairness } from './use-fairness.ts';
import '../scenario.css';

/** "Seberapa merata hasilnya?" of the shown plan, with what anyone can check. */
export function FairnessView() {
  const { t } = useWords();
  const document = useDocument((store) => store.document);
  const fairness = useFairness();
  if (!document) return null;
  return (
    <section className="stage-page" aria-label={t('fairness.question')}>
      {fairness ? (
        <Judged fairness={fairness} document={document} />
      ) : (
        <p className="stage-empty">{t('fairness.none')}</p>
      )}
    </section>
  );
}

function Judged({ fairness, document }: { readonly fairness: Fairness; readonly document: DocumentState }) {
  const { t, w, language } = useWords();
  const { before, after, movedAgainstEqual: moved, certificate } = fairness;
  const allocated = document.lastResult?.allocated ?? 0;
  const gini = (value: number): string => formatDecimal(value, 3, language);
  const change = Math.round((after.gini - before.gini) * 1000);
  const nameOf = useDesaName(document);
  return (
    <>
      <Answer
        question={t('fairness.question')}
        answer={<LowestSentence before={before} after={after} nameOf={nameOf} />}
        detail={t('fairness.desaCounted', { formatted: w.heads(after.desa) })}
      />
      <div className="stage-columns">
        <CoverageHistogram
          size="large"
          spreads={[
            { name: t('fairness.before'), spread: before, colour: 'before' },
            { name: t('fairness.after'), spread: after, colour: 'after' },
          ]}
        />
        <div className="fairness-figures">
          <FigureTable
            caption={t('fairness.figures')}
            first={t('compare.figure')}
            columns={[
              { title: t('fairness.before') },
              { title: t('fairness.after') },
              { title: t('whatIf.difference') },
            ]}
            rows={[
              row(t('fairness.coverage'), before.coverage, after.coverage),
              row(t('fairness.lowest'), before.lowest?.coverage ?? NaN, after.lowest?.coverage ?? NaN),
              row(t('fairness.highest'), before.highest?.coverage ?? NaN, after.highest?.coverage ?? NaN),
              { ...row(t('fairness.gini'), before.gini, after.gini), unit: 'gini' },
            ]}
          />
          <Section title={t('fairness.giniName')}>
            <p>
              {t(change < 0 ? 'fairness.giniMore' : change > 0 ? 'fairness.giniLess' : 'fairness.giniSame', {
                before: gini(before.gini),
                after: gini(after.gini),
              })}
            </p>
          </Section>
          <Section title={t('fairness.movedTitle')}>
            <p>
              {moved === 0
                ? t('fairness.movedNone')
                : t('fairness.moved', {
                    heads: w.heads(moved),
                    share: w.percent(allocated > 0 ? moved / allocated : 0),
                  })}
            </p>
          </Section>
          {certificate && <CertificateSection certificate={certificate} nameOf={nameOf} />}
        </div>
      </div>
    </>
  );
}

function row(name: string, before: number, after: number) {
  return { name, unit: 'percent' as const, values: [before, after, after - before] };
}

function useDesaName({ directory }: DocumentState): (slot: number) => string {
  return (slot) => `${directory.names[slot] ?? ''}, ${kecamatanOf(directory, slot)}`;
}

function LowestSentence(props: {
  readonly before: CoverageSpread;
  readonly after: CoverageSpread;
  readonly nameOf: (slot: number) => string;
}) {
  const { t, w } = useWords();
  const { before, after, nameOf } = props;
  if (!before.lowest || !after.lowest) return t('fairness.unknown');
  const values = {
    before: w.percent(before.lowest.coverage),
    after: w.percent(after.lowest.coverage),
    desaBefore: nameOf(before.lowest.slot),
    desaAfter: nameOf(after.lowest.slot),
  };
  return t(values.before === values.after ? 'fairness.answerSame' : 'fairness.answer', values);
}

/** Why no head can be moved to raise the lowest, in words that can be checked against the table. */
function CertificateSection(props: {
  readonly certificate: Certificate;
  readonly nameOf: (slot: number) => string;
}) {
  const { t, w } = useWords();
  const { holds, lastTaken, lowestOpen } = props.certificate;
  const Sign = holds ? CircleCheck : CircleAlert;
  const about = ({ slot, coverage }: SlotCoverage) => ({
    desa: props.nameOf(slot),
    coverage: w.percent(coverage),
  });
  return (
    <Section title={t('fairness.certificate')}>
      <p className="certificate-mark" data-holds={holds || undefined}>
        <Sign size={16} aria-hidden />
        <strong>{t(holds ? 'fairness.holds' : 'fairness.fails')}</strong>
      </p>
      <ol className="certificate">
        <li>{lastTaken ? t('fairness.lastTaken', about(lastTaken)) : t('fairness.nothingTaken')}</li>
        <li>{lowestOpen ? t('fairness.lowestOpen', about(lowestOpen)) : t('fairness.nothingOpen')}</li>
        {!holds && <li>{t('fairness.failsWhy')}</li>}
        {holds && lastTaken && lowestOpen && (
          <li>{t('fairness.holdsWhy', { desa: props.nameOf(lowestOpen.slot) })}</li>
        )}
      </ol>
    </Section>
  );
}
