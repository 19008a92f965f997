import { useWords } from '../app/language/language.ts';
import { TableSourceFields } from '../data/import/table-source.tsx';
import { readCandidates, useCandidates } from './state.ts';

/** A list by file or paste. */
export function PickList() {
  const { t, w } = useWords();
  const date = useCandidates((state) => state.options.date);
  return (
    <div className="import-pick">
      <TableSourceFields
        words={{
          drop: t('candidateImport.drop'),
          choose: t('candidateImport.choose'),
          paste: t('candidateImport.paste'),
          pasteUse: t('candidateImport.pasteUse'),
          pasted: t('candidateImport.pasted'),
        }}
        onPick={(given) =>
          void readCandidates(given, t('candidateImport.defaultName', { date: w.date(date) }))
        }
      />
    </div>
  );
}
