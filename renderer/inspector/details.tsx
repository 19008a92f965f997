import { regionTitle } from '#shared/plan/describe.ts';
import { Section } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { changeArea } from '../map/area/area-edits.ts';
import { LockField } from '../plan/lock-field.tsx';
import { run } from '../session/actions.ts';
import type { DocumentState } from '../session/state.ts';
import { ColumnsSection } from './columns-section.tsx';
import { CoverageSection } from './coverage-section.tsx';
import { EnrolmentSection } from './enrolment-section.tsx';
import { HistorySection } from './history-section.tsx';
import { LowestSection } from './lowest-section.tsx';
import { NoteField } from './note-field.tsx';
import { PlaceSection } from './place-section.tsx';
import { PlanSection } from './plan-section.tsx';
import { Reasons } from './reasons.tsx';
import type { Subject } from './subject.ts';
import { useCoverageHistory } from './use-coverage-history.ts';

type Of<Kind extends Subject['kind']> = {
  readonly subject: Extract<Subject, { readonly kind: Kind }>;
  readonly document: DocumentState;
};

/** One desa: its figures, and why the plan gives it what it gives. */
export function DesaDetails({ subject, document }: Of<'desa'>) {
  const { t } = useWords();
  const { slots, slot, code, name } = subject;
  const { plan } = document.snapshot;
  const history = useCoverageHistory(slots);
  return (
    <>
      <CoverageSection slots={slots} document={document} history={history} />
      <PlanSection slots={slots} document={document} />
      {plan && (
        <Section title={t('inspector.why')}>
          <Reasons document={document} slot={slot} name={regionTitle(code, name)} />
        </Section>
      )}
      {plan && (
        <Section title={t('lock.name')}>
          <LockField code={code} name={name} heads={plan.spec.locks[code] ?? null} />
        </Section>
      )}
      <RegionNote code={code} name={name} document={document} />
      <FurtherSections slots={slots} document={document} history={history} />
    </>
  );
}

/** A region above desa: what its desa come to together, and which of them are worst off. */
export function RegionDetails({ subject, document }: Of<'region'>) {
  const { slots, code, name, level } = subject;
  const history = useCoverageHistory(slots);
  return (
    <>
      <CoverageSection slots={slots} document={document} history={history} />
      <PlanSection slots={slots} document={document} />
      <RegionNote code={code} name={name} document={document} />
      <LowestSection slots={slots} document={document} within={level === 'kecamatan' ? null : 'kecamatan'} />
      <FurtherSections slots={slots} document={document} history={history} />
    </>
  );
}

/** The target area being worked on. */
export function AreaDetails({ subject, document }: Of<'area'>) {
  const { t } = useWords();
  const { slots, area } = subject;
  const history = useCoverageHistory(slots);
  const note = (
    <NoteField
      label={t('inspector.noteOf', { name: area.name })}
      text={area.note}
      readOnly={document.snapshot.readOnly}
      onChange={(text, merge) => void changeArea({ ...area, note: text }, merge)}
    />
  );
  if (!slots || slots.length === 0)
    return (
      <>
        {slots && (
          <p className="inspector-alone" role="status">
            {t('inspector.areaEmpty')}
          </p>
        )}
        {note}
      </>
    );
  return (
    <>
      <CoverageSection slots={slots} document={document} history={history} />
      <PlanSection slots={slots} document={document} />
      {note}
      <LowestSection slots={slots} document={document} within="kecamatan" />
      <FurtherSections slots={slots} document={document} history={history} />
    </>
  );
}

/** Nothing in particular: the whole, and where to begin. */
export function DocumentDetails({ subject, document }: Of<'document'>) {
  const { slots } = subject;
  const history = useCoverageHistory('all');
  return (
    <>
      <CoverageSection slots={slots} document={document} history={history} />
      <PlanSection slots={slots} document={document} />
      <LowestSection slots={slots} document={document} within="kecamatan" />
      <FurtherSections slots={slots} document={document} history={history} />
    </>
  );
}

function FurtherSections(props: {
  readonly slots: Uint32Array;
  readonly document: DocumentState;
  readonly history: ReturnType<typeof useCoverageHistory>;
}) {
  return (
    <>
      <EnrolmentSection {...props} />
      <PlaceSection {...props} />
      <HistorySection history={props.history} />
      <ColumnsSection {...props} />
    </>
  );
}

function RegionNote(props: {
  readonly code: Of<'desa'>['subject']['code'];
  readonly name: string;
  readonly document: DocumentState;
}) {
  const { t } = useWords();
  const { code, name, document } = props;
  const { notes, readOnly } = document.snapshot;
  return (
    <NoteField
      label={t('inspector.noteOf', { name })}
      text={notes[code] ?? ''}
      readOnly={readOnly}
      onChange={(text, merge) => void run({ kind: 'put-note', code, text, merge })}
    />
  );
}
