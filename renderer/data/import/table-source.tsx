import { FileSpreadsheet } from 'lucide-react';
import { useId, useState } from 'react';
import type { TableSource } from '#shared/exchange/table/table.ts';
import { Button } from '../../app/controls/button.tsx';
import { FileDrop } from '../../app/controls/file-drop.tsx';
import { droppedTable, tableOfFile } from './dropped.ts';

/** A table as a file by drop or choice, or as a pasted text. */
export function TableSourceFields(props: {
  readonly words: {
    readonly drop: string;
    readonly choose: string;
    readonly paste: string;
    readonly pasteUse: string;
    /** What a pasted table is called instead of a file's name. */
    readonly pasted: string;
  };
  readonly onPick: (given: TableSource) => void;
}) {
  const { words, onPick } = props;
  const pasteId = useId();
  const [text, setText] = useState('');
  return (
    <>
      <FileDrop
        icon={FileSpreadsheet}
        text={words.drop}
        button={words.choose}
        accept=".csv,.tsv,.txt,.xlsx,.xlsm"
        onFiles={(files) => {
          // One that looks like no table is read all the same, to say what it is instead.
          const file = droppedTable({ files }) ?? files[0];
          if (file) void tableOfFile(file).then(onPick);
        }}
      />
      <div className="field">
        <label className="field-label" htmlFor={pasteId}>
          {words.paste}
        </label>
        <textarea
          id={pasteId}
          className="import-paste"
          rows={4}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <div>
          <Button disabled={text.trim() === ''} onClick={() => onPick({ name: words.pasted, text })}>
            {words.pasteUse}
          </Button>
        </div>
      </div>
    </>
  );
}
