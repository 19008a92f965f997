import { en } from './language/en.ts';
import { id } from './language/id.ts';

/** Words of target areas, merged into the application's language files as `target`. */
export const areaTexts = { id, en };
