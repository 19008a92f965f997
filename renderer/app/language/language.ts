import { createInstance } from 'i18next';
import { wording, type Language, type Text, type Wording } from '#shared/text/text.ts';
import { useView } from '../../session/store.ts';
import { en } from './en.ts';
import { id } from './id.ts';

type Plural<Key extends string> = Key extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : Key;

type Paths<Tree, Before extends string = ''> = {
  [Key in keyof Tree & string]: Tree[Key] extends string
    ? `${Before}${Plural<Key>}`
    : Paths<Tree[Key], `${Before}${Key}.`>;
}[keyof Tree & string];

/** Where a word stands in the language files: `plan.question`; plurals without their ending. */
export type WordKey = Paths<typeof id>;

/**
 * The words at a place, with what is filled in. Typed by the places alone: i18next's own types, which follow
 * every option through every key, take the compiler beyond its limits at this many words.
 */
export type Translate = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

const words = createInstance();

/** Loads the words of both languages and has the page's `lang` follow the view's language. */
export async function startLanguage(): Promise<void> {
  await words.init({
    lng: 'id',
    fallbackLng: 'id',
    defaultNS: 'translation',
    resources: { id: { translation: id }, en: { translation: en } },
    // React escapes already.
    interpolation: { escapeValue: false },
  });
  document.documentElement.lang = useView.getState().language;
  useView.subscribe((view, before) => {
    if (view.language !== before.language) document.documentElement.lang = view.language;
  });
}

export interface Words {
  readonly t: Translate;
  /** Number, money and date formats of the language. */
  readonly w: Wording;
  readonly language: Language;
  /** The language's side of a message made elsewhere. */
  readonly say: (text: Text) => string;
}

/** Words and formats of a language, also one that is not on the screen. */
export function wordsIn(language: Language): Words {
  return wordsOf[language];
}

/** Words and formats in the language the user reads. */
export function useWords(): Words {
  return wordsOf[useView((view) => view.language)];
}

/**
 * One for each language, made once: a panel asks for some hundred words at every keystroke, and a hook that
 * follows loading and namespaces, of which there is one, took a third of the time of drawing it.
 */
const wordsOf: Readonly<Record<Language, Words>> = { id: makeWords('id'), en: makeWords('en') };

function makeWords(language: Language): Words {
  const plain = new Map<WordKey, string>();
  const t: Translate = (key, values) => {
    if (values) return words.t(key, { lng: language, ...values });
    let word = plain.get(key);
    if (word === undefined) {
      word = words.t(key, { lng: language });
      plain.set(key, word);
    }
    return word;
  };
  return { t, language, w: wording(language), say: (text) => text[language] };
}
