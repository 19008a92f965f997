import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { Children, type ReactNode } from 'react';
import { Button, IconButton } from '../../app/controls/button.tsx';
import { Section } from '../../app/controls/panel.tsx';
import { TextField } from '../../app/controls/text-field.tsx';
import { useWords } from '../../app/language/language.ts';
import { useEditable } from './plan-form.tsx';
import './list-editor.css';

interface ListEditorProps {
  readonly title: string;
  readonly addLabel: string;
  readonly onAdd: () => void;
  /** A sentence above the list; of an empty list, what it is for. */
  readonly hint?: string | undefined;
  /** Below the list. */
  readonly foot?: ReactNode;
  /** `ListItem`s, in the order they have in the plan. */
  readonly children: ReactNode;
}

/** A list of named things of the plan: phases, commitments, funds. */
export function ListEditor(props: ListEditorProps) {
  const editable = useEditable();
  return (
    <Section
      title={props.title}
      aside={
        <Button tone="quiet" icon={Plus} disabled={!editable} onClick={props.onAdd}>
          {props.addLabel}
        </Button>
      }
    >
      {props.hint !== undefined && <p className="form-faint">{props.hint}</p>}
      {Children.count(props.children) > 0 && <ol className="list-editor">{props.children}</ol>}
      {props.foot}
    </Section>
  );
}

interface ListItemProps {
  readonly name: string;
  /** Accessible name of the field the name is typed in. */
  readonly nameLabel: string;
  readonly onRename: (name: string, merge: string) => void;
  /** What is wrong with a name, else null. */
  readonly checkName?: (name: string) => string | null;
  /** Left out where the item cannot be removed. */
  readonly onRemove?: (() => void) | undefined;
  /** Given where order means something; undefined at the end of the list it would leave. */
  readonly moves?: {
    readonly up: (() => void) | undefined;
    readonly down: (() => void) | undefined;
  };
  readonly children: ReactNode;
}

export function ListItem(props: ListItemProps) {
  const { t } = useWords();
  const { name, moves } = props;
  return (
    <li className="list-item" aria-label={name}>
      <div className="list-item-line">
        <TextField
          label={props.nameLabel}
          bare
          required
          className="list-item-name"
          value={name}
          {...(props.checkName && { check: props.checkName })}
          onChange={props.onRename}
        />
        {moves && (
          <>
            <IconButton
              label={t('list.up', { name })}
              icon={ArrowUp}
              side="top"
              disabled={!moves.up}
              onClick={moves.up}
            />
            <IconButton
              label={t('list.down', { name })}
              icon={ArrowDown}
              side="top"
              disabled={!moves.down}
              onClick={moves.down}
            />
          </>
        )}
        <IconButton
          label={t('list.remove', { name })}
          icon={Trash2}
          side="left"
          disabled={!props.onRemove}
          onClick={props.onRemove}
        />
      </div>
      {props.children}
    </li>
  );
}
