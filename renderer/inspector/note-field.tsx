import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '../app/controls/button.tsx';
import { useMergeKey } from '../app/controls/merge-key.ts';
import { Section } from '../app/controls/panel.tsx';
import { useTyping } from '../app/controls/typing.ts';
import { useWords } from '../app/language/language.ts';

interface NoteFieldProps {
  readonly label: string;
  readonly text: string;
  readonly readOnly: boolean;
  /** With every keystroke; those of one visit share a merge key, so that they are one step of undo. */
  readonly onChange: (text: string, merge: string) => void;
}

/** What people wrote about a place, in as many lines as they like. */
export function NoteField({ label, text, readOnly, onChange }: NoteFieldProps) {
  const { t } = useWords();
  const merge = useMergeKey();
  const typing = useTyping();
  const field = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const sent = useRef(new Set<string>());
  const atFocus = useRef(text);

  // A text this field did not send, as after undo, replaces what was typed.
  useEffect(() => {
    if (!sent.current.has(text)) setDraft(null);
  }, [text]);

  const send = (next: string): void => {
    sent.current.add(next);
    onChange(next, merge.current());
  };
  const visit = (): void => {
    merge.renew();
    sent.current = new Set();
    atFocus.current = text;
  };
  const shown = draft ?? text;
  return (
    <Section
      title={t('inspector.note')}
      aside={
        !readOnly &&
        text !== '' && (
          <IconButton
            label={t('inspector.removeNote')}
            icon={Trash2}
            onClick={() => {
              visit();
              setDraft(null);
              send('');
              field.current?.focus();
            }}
          />
        )
      }
    >
      <textarea
        ref={field}
        className="inspector-note"
        aria-label={label}
        placeholder={readOnly ? t('inspector.noNote') : t('inspector.notePlaceholder')}
        // As high as its text, up to a limit in the style sheet.
        rows={Math.max(2, shown.split('\n').length)}
        value={shown}
        readOnly={readOnly}
        onFocus={visit}
        onChange={(event) => {
          const next = event.currentTarget.value;
          setDraft(next);
          typing.began(() => {
            setDraft(null);
            if (sent.current.size > 0) send(atFocus.current);
          });
          send(next);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
        onBlur={() => {
          typing.ended();
          setDraft(null);
        }}
      />
    </Section>
  );
}
