import { en } from './language/en.ts';
import { id } from './language/id.ts';

/** Words of candidates, merged into the application's language files. */
export const candidateTexts = { id, en };
