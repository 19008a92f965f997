import { FolderOpen, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { platform } from '../../platform/host.ts';
import type { RecentDocument } from '../../platform/platform.ts';
import { runCommand } from '../command/commands.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { createDocument, openRecent, openSample } from '../documents.ts';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { useWords } from '../language/language.ts';
import { Logo } from '../logo.tsx';
import { RegionSearch } from './region-search.tsx';
import { SampleList } from './sample-list.tsx';
import './start-screen.css';

/** What to begin with: a new plan for a region, a recent document, or one of the samples. */
export function StartScreen() {
  const { t } = useWords();
  const [busy, setBusy] = useState(false);

  const during = async (work: Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work;
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className="start" aria-busy={busy}>
      <div className="start-language">
        <LanguageSwitch />
      </div>
      <div className="start-content">
        <header className="start-head">
          <Logo size={40} />
          <div>
            <h1>PetaLindung</h1>
            <p>{t('start.purpose')}</p>
          </div>
        </header>

        <section className="start-new" aria-label={t('start.new')}>
          <h2>{t('start.new')}</h2>
          <RegionSearch disabled={busy} onChoose={(region) => void during(createDocument([region.code]))} />
          <p className="start-hint" role="status">
            {busy ? t('start.opening') : t('start.newHint')}
          </p>
        </section>

        <div className="start-columns">
          <section aria-label={t('start.recent')}>
            <div className="start-section-head">
              <h2>{t('start.recent')}</h2>
              <Button tone="quiet" icon={FolderOpen} disabled={busy} onClick={() => runCommand('open')}>
                {t('command.open')}
              </Button>
            </div>
            <RecentList busy={busy} onOpen={(file) => void during(openRecent(file))} />
          </section>
          <section aria-label={t('start.samples')}>
            <div className="start-section-head">
              <h2>{t('start.samples')}</h2>
            </div>
            <SampleList disabled={busy} onOpen={(name) => void during(openSample(name))} />
          </section>
        </div>
      </div>
    </main>
  );
}

function RecentList(props: { readonly busy: boolean; readonly onOpen: (file: RecentDocument) => void }) {
  const { t, w } = useWords();
  const [files, setFiles] = useState<readonly RecentDocument[] | null>(null);

  useEffect(() => {
    let shown = true;
    const read = async (): Promise<void> => {
      const list = await platform.recents();
      if (shown) setFiles(list);
    };
    void read();
    return () => {
      shown = false;
    };
  }, []);

  if (!files) return null;
  if (files.length === 0) return <p className="start-empty">{t('start.noRecent')}</p>;

  const forget = async (file: RecentDocument): Promise<void> => {
    await platform.forget(file.id);
    setFiles(await platform.recents());
  };

  return (
    <ul className="start-recent">
      {files.map((file) => (
        <li key={file.id}>
          <button type="button" disabled={props.busy} onClick={() => props.onOpen(file)}>
            <strong>{file.name.replace(/\.gpkg$/i, '')}</strong>
            <span>{w.date(file.at)}</span>
          </button>
          <IconButton
            label={t('start.forget', { name: file.name })}
            icon={X}
            side="right"
            onClick={() => void forget(file)}
          />
        </li>
      ))}
    </ul>
  );
}
