import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import './disclosure.css';

interface DisclosureProps {
  readonly title: string;
  /** What is set inside, in a line, so that nobody has to open it to know. */
  readonly summary: string;
  /** Open from the start; it is the user's from then on. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Fields that the simple case does without. */
export function Disclosure({ title, summary, open = false, children }: DisclosureProps) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <ChevronRight size={14} aria-hidden className="disclosure-sign" />
        <span className="disclosure-title">{title}</span>
        <span className="disclosure-summary">{summary}</span>
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}
