import { Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { useRealisation } from '../enrolment/use-realisation.ts';
import type { DocumentState } from '../session/state.ts';
import { BarList } from './bar-list.tsx';
import { phaseShares } from './figures.ts';

interface EnrolmentSectionProps {
  readonly slots: Uint32Array;
  readonly document: DocumentState;
}

/** Who was really enrolled, against the plan; only where something was reported. */
export function EnrolmentSection(props: EnrolmentSectionProps) {
  const { enrolment, plan } = props.document.snapshot;
  return plan && enrolment.length > 0 ? <Enrolled {...props} /> : null;
}

function Enrolled({ slots }: EnrolmentSectionProps) {
  const { t, w } = useWords();
  const realisation = useRealisation();
  if (!realisation?.ok) return null;
  const phases = phaseShares(slots, realisation.value);
  return (
    <Section title={t('enrolment.tab')}>
      <BarList
        label={t('inspector.enrolment')}
        bars={phases.map(({ name, year, planned, enrolled, desa, reported, report }) => ({
          key: `${year} ${name}`,
          name: (
            <>
              {name} <span className="inspector-faint">{year}</span>
            </>
          ),
          text: Number.isNaN(enrolled)
            ? t('data.none')
            : t('inspector.enrolledOf', { enrolled: w.heads(enrolled), planned: w.heads(planned) }),
          lengths: [planned, enrolled],
          detail: [
            ...(Number.isNaN(enrolled) ? [t('inspector.planned', { planned: w.heads(planned) })] : []),
            ...(slots.length > 1 && reported < desa
              ? [t('inspector.reported', { reported: w.heads(reported), desa: w.heads(desa) })]
              : []),
            ...(report && reported > 0
              ? [report.source, ...(report.date === '' ? [] : [w.date(report.date)])]
              : []),
          ].join(' · '),
        }))}
      />
    </Section>
  );
}
