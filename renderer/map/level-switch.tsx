import { useEffect, useMemo } from 'react';
import { regionsOf } from '#shared/coverage/levels.ts';
import { levels, type Level } from '#shared/region/code.ts';
import { useWords } from '../app/language/language.ts';
import { useDocument, useView } from '../session/store.ts';
import './level-switch.css';

/** Levels of which a document has more than one region, desa first; of desa alone there is nothing to choose. */
function useLevels(): readonly Level[] {
  const codes = useDocument((state) => state.document?.directory.codes);
  return useMemo(
    () =>
      codes
        ? levels.toReversed().filter((level) => level === 'desa' || regionsOf(codes, level).count > 1)
        : [],
    [codes],
  );
}

/** Which regions the map colours. */
export function LevelSwitch() {
  const { t } = useWords();
  const level = useView((view) => view.level);
  const there = useLevels();
  const isThere = there.includes(level);
  useEffect(() => {
    // Another document may have fewer levels than the one before.
    if (!isThere && there.length > 0) useView.getState().setLevel('desa');
  }, [isThere, there]);
  if (there.length < 2) return null;
  return (
    <div className="level-switch" role="radiogroup" aria-label={t('look.level.choose')}>
      {there.map((of) => (
        <label key={of}>
          <input
            type="radio"
            name="level"
            checked={of === level}
            onChange={() => useView.getState().setLevel(of)}
          />
          <span>{t(`look.level.${of}`)}</span>
        </label>
      ))}
    </div>
  );
}
