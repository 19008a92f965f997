/**
 * Property tests draw the same cases in every run, so that a change is what turns a green suite red. Other
 * cases on wish: `PROPERTY_SEED=7 npm test -- --only unit`, or `PROPERTY_SEED=random`.
 */
import { configureGlobal } from 'fast-check';

const wish = process.env['PROPERTY_SEED'] ?? '2024';
const seed = wish === 'random' ? Date.now() : Number(wish);
if (!Number.isSafeInteger(seed))
  throw new Error(`PROPERTY_SEED is ${wish}; a whole number or "random" is allowed`);
configureGlobal({ seed });
