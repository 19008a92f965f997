import { en } from './language/en.ts';
import { id } from './language/id.ts';

/** Words of the plan screen, merged into the application's language files. */
export const planTexts = { id, en };
