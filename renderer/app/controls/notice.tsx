import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Problem } from '#shared/text/problem.ts';
import { useWords } from '../language/language.ts';
import './notice.css';

const signs = { info: Info, caution: TriangleAlert, negative: CircleAlert };

interface NoticeProps {
  readonly tone: keyof typeof signs;
  readonly children: ReactNode;
  /** Buttons that put it right. */
  readonly actions?: ReactNode;
}

export function Notice({ tone, children, actions }: NoticeProps) {
  const Sign = signs[tone];
  return (
    <div className="notice" data-tone={tone} role={tone === 'negative' ? 'alert' : 'note'}>
      <Sign size={15} aria-hidden className="notice-sign" />
      <div className="notice-body">
        {children}
        {actions && <div className="notice-actions">{actions}</div>}
      </div>
    </div>
  );
}

/** A problem in full: what, why, what next. */
export function ProblemNotice(props: {
  readonly problem: Problem;
  readonly tone?: 'caution' | 'negative';
  readonly actions?: ReactNode;
}) {
  const { say } = useWords();
  const { problem, tone = 'negative' } = props;
  return (
    <Notice tone={tone} actions={props.actions}>
      <p className="notice-what">{say(problem.what)}</p>
      <p>{say(problem.why)}</p>
      <p>{say(problem.next)}</p>
    </Notice>
  );
}
