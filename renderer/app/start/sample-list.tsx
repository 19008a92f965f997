import { CircleHelp } from 'lucide-react';
import { sampleNames, type SampleName } from '#shared/workspace/sample.ts';
import { useWords } from '../language/language.ts';

/** The five situations of the product, each by its question. */
export function SampleList(props: {
  readonly disabled: boolean;
  readonly onOpen: (name: SampleName) => void;
}) {
  const { t } = useWords();
  return (
    <ul className="start-samples">
      {sampleNames.map((name) => (
        <li key={name}>
          <button
            type="button"
            className="start-card"
            disabled={props.disabled}
            onClick={() => props.onOpen(name)}
          >
            <CircleHelp size={17} aria-hidden />
            <span className="start-card-text">
              <strong>{t(`sample.${name}.name`)}</strong>
              <span>{t(`sample.${name}.question`)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
