import { Component, type ReactNode } from 'react';
import { useView } from '../session/store.ts';
import { en } from './language/en.ts';
import { id } from './language/id.ts';
import './error-boundary.css';

interface State {
  readonly error: Error | null;
}

/**
 * The last resort for a bug in drawing the screens: says so in plain words instead of showing nothing. It
 * reads the words directly, as whatever provides them may be what broke.
 */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const words = (useView.getState().language === 'en' ? en : id).crash;
    return (
      <main className="crash" role="alert">
        <h1>{words.what}</h1>
        <p>{words.next}</p>
        <button type="button" className="button button-primary" onClick={() => window.location.reload()}>
          {words.reload}
        </button>
        <pre>{error.stack ?? error.message}</pre>
      </main>
    );
  }
}
