import { datedTitle, isIndicative, type Source } from '#shared/text/source.ts';
import { useWords } from '../app/language/language.ts';
import { useDocument } from '../session/store.ts';
import { Badge } from '../app/controls/panel.tsx';
import './sources.css';

/** Where figures come from, in one line: publisher, title, year. */
export function SourceLine({ source, year }: { readonly source: Source; readonly year: number }) {
  const { t } = useWords();
  return (
    <p className="source-line" title={source.note}>
      {t('data.source', { source: datedTitle(source.title, year) })}
      {source.definition !== '' && (
        <span className="source-definition">{t('data.definition', { definition: source.definition })}</span>
      )}
    </p>
  );
}

/** Sources of the document in full, as the data screen shows them. */
export function Sources() {
  const { t, w } = useWords();
  const directory = useDocument((store) => store.document?.directory);
  const coverage = useDocument((store) => store.document?.snapshot.coverage);
  if (!directory || !coverage) return null;
  return (
    <section className="sources" aria-label={t('data.sources')}>
      <SourceCard heading={t('data.figures')} source={coverage.source} detail={String(coverage.year)}>
        {coverage.source.illustrative && <Badge tone="caution">{t('data.illustrative')}</Badge>}
      </SourceCard>
      <SourceCard
        heading={t('data.boundaries')}
        source={directory.boundarySource}
        detail={directory.boundarySource.edition}
      >
        {isIndicative(directory.boundarySource) && <Badge tone="caution">{t('data.indicative')}</Badge>}
      </SourceCard>
      {directory.withoutBoundary.length > 0 && (
        <p className="sources-missing">
          {t('data.withoutBoundary', {
            count: directory.withoutBoundary.length,
            value: w.heads(directory.withoutBoundary.length),
          })}
        </p>
      )}
    </section>
  );
}

function SourceCard(props: {
  readonly heading: string;
  readonly source: Source;
  readonly detail: string;
  readonly children: React.ReactNode;
}) {
  const { t } = useWords();
  const { source } = props;
  return (
    <div className="source-card">
      <p className="source-card-head">
        <span>{props.heading}</span>
        {props.children}
      </p>
      <p className="source-card-title">
        {source.title} <span>({props.detail})</span>
      </p>
      {source.definition !== '' && (
        <p className="source-card-definition">{t('data.definition', { definition: source.definition })}</p>
      )}
      <p className="source-card-note">
        {[source.publisher, source.licence, source.note].filter(Boolean).join(' · ')}
      </p>
    </div>
  );
}
