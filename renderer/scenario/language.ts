import { en } from './language/en.ts';
import { id } from './language/id.ts';

/** Words of scenarios, their comparison, fairness, goal and what-if, merged into the application's language files. */
export const scenarioTexts = { id, en };
