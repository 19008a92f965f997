import '@fontsource-variable/inter';
import './style/theme.css';
import './style/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { boot, startSettings } from './boot.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { startLanguage } from './language/language.ts';

startSettings();
await startLanguage();

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
await boot();
