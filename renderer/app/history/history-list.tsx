import { useEffect, useRef, type KeyboardEvent } from 'react';
import { travel } from '../../session/actions.ts';
import { useDocument } from '../../session/store.ts';
import { useWords } from '../language/language.ts';
import { historyDays, stateOf, type HistoryStep } from './days.ts';

/** Steps by day, the newest first; pressing one goes to the state after it. Arrow keys, Home and End move. */
export function HistoryList() {
  const { t, w, say, language } = useWords();
  const history = useDocument(({ document }) => document?.snapshot.history);
  const readOnly = useDocument(({ document }) => document?.snapshot.readOnly ?? true);
  if (!history) return null;
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
  return (
    <>
      <p className="history-hint">
        {t(history.entries.length === 0 ? 'history.none' : readOnly ? 'history.readOnly' : 'history.hint')}
      </p>
      <div className="history-list" onKeyDown={moveFocus}>
        {historyDays(history).map((day) => (
          <section key={day.steps[0]!.position} aria-label={w.date(day.date)}>
            <h3>{w.date(day.date)}</h3>
            <ol>
              {day.steps.map((step) => (
                <li key={step.position}>
                  <Step
                    step={step}
                    what={say(step.note)}
                    when={clock.format(new Date(step.at))}
                    disabled={readOnly}
                  />
                </li>
              ))}
            </ol>
          </section>
        ))}
        {history.entries.length > 0 && (
          <Step
            step={{ position: 0, state: stateOf(0, history.position) }}
            what={t('history.start')}
            disabled={readOnly}
          />
        )}
      </div>
    </>
  );
}

function Step(props: {
  readonly step: Pick<HistoryStep, 'position' | 'state'>;
  readonly what: string;
  readonly when?: string;
  readonly disabled: boolean;
}) {
  const { t } = useWords();
  const { position, state } = props.step;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (state === 'now') button.current?.scrollIntoView({ block: 'nearest' });
  }, [state]);
  return (
    <button
      ref={button}
      type="button"
      className="history-step"
      data-state={state}
      aria-current={state === 'now' ? 'step' : undefined}
      disabled={props.disabled}
      onClick={() => state !== 'now' && void travel(position)}
    >
      <span className="history-what">{props.what}</span>
      {state !== 'done' && <span className="history-state">{t(`history.${state}`)}</span>}
      {props.when !== undefined && <span className="history-when">{props.when}</span>}
    </button>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const steps = [...event.currentTarget.querySelectorAll('button')];
  const at = steps.findIndex((step) => step === document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: steps.length - 1 }[event.key];
  const step = to === undefined ? undefined : steps[to];
  if (!step) return;
  event.preventDefault();
  step.focus();
}
