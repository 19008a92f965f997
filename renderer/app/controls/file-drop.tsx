import type { LucideIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from './button.tsx';
import './file-drop.css';

/** Files by drop or by choice. */
export function FileDrop(props: {
  readonly icon: LucideIcon;
  readonly text: string;
  readonly button: string;
  /** Endings to choose from, as in the `accept` of an input; what is dropped may be of any. */
  readonly accept: string;
  /** Files that belong together may be taken at once. */
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    if (files && files.length > 0) props.onFiles([...files]);
  };
  return (
    <div
      className="file-drop"
      data-over={over || undefined}
      onDragEnter={() => setOver(true)}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <props.icon size={22} aria-hidden />
      <span>{props.text}</span>
      <Button tone="primary" onClick={() => input.current?.click()}>
        {props.button}
      </Button>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        multiple={props.multiple}
        tabIndex={-1}
        aria-hidden
        accept={props.accept}
        onChange={(event) => take(event.currentTarget.files)}
      />
    </div>
  );
}
