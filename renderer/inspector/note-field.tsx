import { Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { IconButton } from '../app/controls/button.tsx';
import { useDraft } from '../app/controls/draft.ts';
import { Section } from '../app/controls/panel.tsx';
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
  const field = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(text, onChange);
  const shown = draft.text ?? text;
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
              draft.visit();
              draft.replace('');
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
        onFocus={draft.visit}
        onChange={(event) => {
          const next = event.currentTarget.value;
          draft.type(next, next);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
        onBlur={() => draft.leave(true)}
      />
    </Section>
  );
}
