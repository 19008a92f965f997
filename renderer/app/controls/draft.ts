import { useEffect, useRef, useState } from 'react';
import { useMergeKey } from './merge-key.ts';
import { useTyping } from './typing.ts';

/** What is being typed in a field over the value it shows. */
export interface Draft<Value> {
  /** As typed; null while the field shows its value. */
  readonly text: string | null;
  /** The field got the focus: what is handed on from here is one step of undo. */
  readonly visit: () => void;
  /** It was typed in. @param made the value the text makes, which is handed on; undefined where it makes none */
  readonly type: (text: string, made: Value | undefined) => void;
  /** Hands on a value that was not typed. */
  readonly replace: (value: Value) => void;
  /** It was left. @param settled the value may stand in place of the text */
  readonly leave: (settled: boolean) => void;
}

/**
 * A field that hands on every keystroke that makes a value, and keeps a text that makes none as it was typed.
 * A value it did not hand on itself, as after undo, replaces what was typed.
 */
export function useDraft<Value>(value: Value, onChange: (value: Value, merge: string) => void): Draft<Value> {
  const [text, setText] = useState<string | null>(null);
  const sent = useRef(new Set<Value>());
  const atFocus = useRef(value);
  const merge = useMergeKey();
  const typing = useTyping();

  useEffect(() => {
    if (!sent.current.has(value)) setText(null);
  }, [value]);

  const send = (made: Value): void => {
    sent.current.add(made);
    onChange(made, merge.current());
  };
  return {
    text,
    visit: () => {
      merge.renew();
      sent.current = new Set();
      atFocus.current = value;
    },
    type: (next, made) => {
      setText(next);
      typing.began(() => {
        setText(null);
        if (sent.current.size > 0) send(atFocus.current);
      });
      if (made !== undefined) send(made);
    },
    replace: (next) => {
      setText(null);
      send(next);
    },
    leave: (settled) => {
      typing.ended();
      if (settled) setText(null);
    },
  };
}
