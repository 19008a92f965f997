import type { ReactNode } from 'react';
import './panel.css';

/**
 * A docked panel: the question it answers and the answer stay on top, the rest scrolls. What stands in the
 * way comes at the foot, so that no field moves under the hand of who is typing.
 */
export function Panel(props: {
  readonly label: string;
  readonly top?: ReactNode;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="panel" aria-label={props.label}>
      {props.top && <header className="panel-top">{props.top}</header>}
      <div className="panel-body">{props.children}</div>
      {props.foot && <footer className="panel-foot">{props.foot}</footer>}
    </section>
  );
}

/** The question a screen is for, answered before anything else is shown. */
export function Answer(props: {
  readonly question: string;
  readonly answer: ReactNode;
  readonly detail?: ReactNode;
  readonly tone?: 'plain' | 'caution' | 'positive';
}) {
  return (
    <div className="answer" data-tone={props.tone ?? 'plain'}>
      <h2 className="answer-question">{props.question}</h2>
      <p className="answer-text" role="status">
        {props.answer}
      </p>
      {props.detail && <div className="answer-detail">{props.detail}</div>}
    </div>
  );
}

export function Section(props: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="section" aria-label={props.title}>
      <div className="section-head">
        <h3 className="section-title">{props.title}</h3>
        {props.aside}
      </div>
      {props.children}
    </section>
  );
}

/** Figures with their names: label left, number right. */
export function Figures(props: {
  readonly rows: readonly {
    readonly label: string;
    /** Second line under the label. */
    readonly detail?: string;
    readonly value: ReactNode;
    readonly strong?: boolean;
  }[];
}) {
  return (
    <dl className="figures">
      {props.rows.map((row) => (
        <div
          className="figures-row"
          data-strong={row.strong || undefined}
          key={`${row.label} ${row.detail ?? ''}`}
        >
          <dt>
            {row.label}
            {row.detail !== undefined && <small>{row.detail}</small>}
          </dt>
          <dd className="number">{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function Badge(props: { readonly children: ReactNode; readonly tone?: 'plain' | 'caution' }) {
  return (
    <span className="badge" data-tone={props.tone ?? 'plain'}>
      {props.children}
    </span>
  );
}
