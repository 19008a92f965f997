import { createInstance } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { wording, type Language, type Text, type Wording } from '#shared/text/text.ts';
import { useView } from '../../session/store.ts';
import { en } from './en.ts';
import { id } from './id.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof id };
    returnNull: false;
  }
}

/** Loads the words of both languages and follows the view's language, the page's `lang` included. */
export async function startLanguage(): Promise<void> {
  const words = createInstance();
  await words.use(initReactI18next).init({
    lng: useView.getState().language,
    fallbackLng: 'id',
    defaultNS: 'translation',
    resources: { id: { translation: id }, en: { translation: en } },
    // React escapes already.
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = useView.getState().language;
  useView.subscribe((view, before) => {
    if (view.language === before.language) return;
    document.documentElement.lang = view.language;
    void words.changeLanguage(view.language);
  });
}

interface Words {
  readonly t: ReturnType<typeof useTranslation>['t'];
  /** Number, money and date formats of the language. */
  readonly w: Wording;
  readonly language: Language;
  /** The language's side of a message made elsewhere. */
  readonly say: (text: Text) => string;
}

/** Words and formats in the language the user reads. */
export function useWords(): Words {
  const { t } = useTranslation();
  const language = useView((view) => view.language);
  return { t, language, w: wording(language), say: (text) => text[language] };
}
