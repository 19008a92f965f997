import type { Language } from '#shared/text/text.ts';
import { useView } from '../../session/store.ts';
import { useWords } from './language.ts';
import './language-switch.css';

const languages: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'id', name: 'Bahasa Indonesia' },
  { code: 'en', name: 'English' },
];

/** ID or EN; each is named in its own language. */
export function LanguageSwitch() {
  const { t, language } = useWords();
  const setLanguage = useView((view) => view.setLanguage);
  return (
    <div className="language-switch" role="group" aria-label={t('window.language')}>
      {languages.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={language === code}
          onClick={() => setLanguage(code)}
        >
          {code.toUpperCase()} <span className="visually-hidden">{name}</span>
        </button>
      ))}
    </div>
  );
}
