import { X } from 'lucide-react';
import { useDocument } from '../session/store.ts';
import { IconButton } from './controls/button.tsx';
import { Notice } from './controls/notice.tsx';
import { useWords } from './language/language.ts';
import './open-warnings.css';

/** What the user should know about how the document was opened, as that it is newer than this program. */
export function OpenWarnings() {
  const { t, say } = useWords();
  const warnings = useDocument((store) => store.document?.warnings);
  if (!warnings || warnings.length === 0) return null;
  return (
    <section className="open-warnings" aria-label={t('window.warnings')}>
      <div className="open-warnings-list">
        {warnings.map(({ code, what, why, next }) => (
          <Notice key={code} tone="caution">
            <p>
              <strong className="notice-what">{say(what)}</strong> {say(why)} {say(next)}
            </p>
          </Notice>
        ))}
      </div>
      <IconButton
        icon={X}
        label={t('dialog.close')}
        side="left"
        onClick={() => useDocument.getState().warningsRead()}
      />
    </section>
  );
}
