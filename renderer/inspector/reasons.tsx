import { useEffect, useState } from 'react';
import { describeReason } from '#shared/plan/describe.ts';
import type { Reason } from '#shared/plan/reason.ts';
import { useWords } from '../app/language/language.ts';
import { session } from '../session/client.ts';
import type { DocumentState } from '../session/state.ts';

/** The chain of reasons, asked of the worker for this desa and this state of the plan. */
export function Reasons(props: {
  readonly document: DocumentState;
  readonly slot: number;
  readonly name: string;
}) {
  const { document, slot, name } = props;
  const { t, language } = useWords();
  const { revision, plan } = document.snapshot;
  const [answer, setAnswer] = useState<{ readonly revision: number; readonly reasons: readonly Reason[] }>();

  useEffect(() => {
    let wanted = true;
    const ask = async (): Promise<void> => {
      const reasons = await session.explain(slot);
      if (wanted) setAnswer({ revision, reasons });
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [slot, revision]);

  if (plan?.outcome.ok === false) return <p className="inspector-hint">{t('inspector.noResult')}</p>;
  if (!answer || answer.reasons.length === 0) return null;
  return (
    <ol className="inspector-reasons">
      {answer.reasons.map((reason, index) => (
        // A kind of reason may come more than once, and reasons have no identity but their place.
        <li key={index} data-kind={reason.kind}>
          {describeReason(reason, language, name)}
        </li>
      ))}
    </ol>
  );
}
