import '@fontsource-variable/inter';
import './style/theme.css';
import './style/base.css';
import { boot, startSettings } from './boot.ts';
import { startLanguage } from './language/language.ts';

// The worker opens the first document while the screens, most of the code, are still being read.
startSettings();
const booted = boot();
const [{ render }] = await Promise.all([import('./render.tsx'), startLanguage()]);
render();
await booted;
