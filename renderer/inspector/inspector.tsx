import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { assertNever } from '#shared/text/problem.ts';
import { Panel } from '../app/controls/panel.tsx';
import { useWords } from '../app/language/language.ts';
import { activate } from '../map/area/area-edits.ts';
import type { DocumentState } from '../session/state.ts';
import { useDocument, useView } from '../session/store.ts';
import { AreaDetails, DesaDetails, DocumentDetails, RegionDetails } from './details.tsx';
import { SubjectHead } from './subject-head.tsx';
import type { Subject } from './subject.ts';
import { useSubject } from './use-subject.ts';
import './inspector.css';

/** What is known of the desa, region or area looked at, and of the whole document where none is chosen. */
export function Inspector() {
  const document = useDocument((store) => store.document);
  return document && <Details document={document} />;
}

function Details({ document }: { readonly document: DocumentState }) {
  const { t } = useWords();
  const subject = useSubject(document);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = (): void => {
    // The button that closes goes with it; who uses keys stays where they were.
    heading.current?.focus();
    closeSubject(subject);
  };
  return (
    <div
      className="inspector"
      onKeyDown={(event) => {
        const isTyping =
          event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
        if (event.key !== 'Escape' || isTyping || subject.kind === 'document') return;
        event.stopPropagation();
        close();
      }}
    >
      <Panel
        label={t('inspector.name')}
        top={<SubjectHead ref={heading} subject={subject} document={document} onClose={close} />}
      >
        <SubjectDetails key={keyOf(subject)} subject={subject} document={document} />
      </Panel>
    </div>
  );
}

/** Drawn anew for another subject, which begins at the top of the panel. */
function SubjectDetails(props: { readonly subject: Subject; readonly document: DocumentState }) {
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    body.current?.parentElement?.scrollTo(0, 0);
  }, []);
  return <div ref={body}>{detailsOf(props.subject, props.document)}</div>;
}

function detailsOf(subject: Subject, document: DocumentState): ReactNode {
  switch (subject.kind) {
    case 'document':
      return <DocumentDetails subject={subject} document={document} />;
    case 'desa':
      return <DesaDetails subject={subject} document={document} />;
    case 'region':
      return <RegionDetails subject={subject} document={document} />;
    case 'area':
      return <AreaDetails subject={subject} document={document} />;
    default:
      return assertNever(subject);
  }
}

/** What makes a subject another one, with fields of its own. */
function keyOf(subject: Subject): string {
  switch (subject.kind) {
    case 'document':
      return '';
    case 'area':
      return `area ${subject.area.id}`;
    default:
      return subject.code;
  }
}

/** Back from a desa or region to the area being worked on, and from that to the whole document. */
function closeSubject(subject: Subject): void {
  if (subject.kind === 'area') activate(null);
  else useView.getState().setSelected(null);
}
