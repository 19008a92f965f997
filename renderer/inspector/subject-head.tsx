import { LocateFixed, X } from 'lucide-react';
import type { Ref } from 'react';
import { ancestor, levelOf, levels, type RegionCode } from '#shared/region/code.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';
import { IconButton } from '../app/controls/button.tsx';
import { useWords, type Words } from '../app/language/language.ts';
import { shownMap, zoomTo } from '../map/area/zoom.ts';
import { placeOf } from '../map/region-place.ts';
import type { DocumentState } from '../session/state.ts';
import { useView } from '../session/store.ts';
import type { Subject } from './subject.ts';

interface SubjectHeadProps {
  readonly ref: Ref<HTMLHeadingElement>;
  readonly subject: Subject;
  readonly document: DocumentState;
  readonly onClose: () => void;
}

/** What is looked at and what it lies in, with the ways to it on the map, up, and back. */
export function SubjectHead({ ref, subject, document, onClose }: SubjectHeadProps) {
  const words = useWords();
  const { t } = words;
  const { directory } = document;
  const onMap = useView(({ screen }) => screen === 'map' || screen === 'plan');
  const above =
    subject.kind === 'desa' || subject.kind === 'region' ? regionsAbove(subject.code, directory) : [];
  return (
    <div className="inspector-top">
      <div className="inspector-head">
        {subject.kind === 'area' && (
          <span className="inspector-dot" style={{ background: subject.area.colour }} aria-hidden />
        )}
        <h2 ref={ref} tabIndex={-1}>
          {titleOf(subject, directory, words)}
        </h2>
        {subject.kind !== 'document' && (
          <>
            {onMap && (
              <IconButton
                label={t('inspector.zoom')}
                icon={LocateFixed}
                disabled={subject.slots === null || subject.slots.length === 0}
                onClick={() => showOnMap(subject)}
              />
            )}
            <IconButton label={t('inspector.close')} icon={X} shortcut="Esc" onClick={onClose} />
          </>
        )}
      </div>
      <p className="inspector-place">
        {subject.kind === 'document' ? t('inspector.hint') : kindOf(subject, directory, words)}
      </p>
      {above.length > 0 && (
        <nav className="inspector-above" aria-label={t('inspector.above')}>
          {above.map((code) => (
            <button key={code} type="button" onClick={() => useView.getState().setRegion(code)}>
              {placeOf(directory, code).name}
            </button>
          ))}
        </nav>
      )}
    </div>
  );
}

function titleOf(subject: Subject, directory: Directory, { t }: Words): string {
  switch (subject.kind) {
    case 'document':
      return t('inspector.whole');
    case 'desa':
      return subject.name;
    case 'region':
      return placeOf(directory, subject.code).name;
    case 'area':
      return subject.area.name;
  }
}

function kindOf(
  subject: Exclude<Subject, { readonly kind: 'document' }>,
  { withoutBoundary }: Directory,
  { t, w }: Words,
): string {
  const { slots } = subject;
  const count = slots && t('unit.villages', { count: slots.length, value: w.heads(slots.length) });
  switch (subject.kind) {
    case 'desa':
      return [
        t('level.desa'),
        subject.code,
        ...(withoutBoundary.includes(subject.slot) ? [t('inspector.withoutBoundary')] : []),
      ].join(' · ');
    case 'region':
      return [t(`level.${subject.level}`), subject.code, count].join(' · ');
    case 'area':
      return [t('inspector.area'), ...(count === null ? [] : [count])].join(' · ');
  }
}

/** Nearest first; a document need not name them all. */
function regionsAbove(code: RegionCode, { parents }: Directory): readonly RegionCode[] {
  return levels
    .slice(0, levels.indexOf(levelOf(code)))
    .toReversed()
    .map((level) => ancestor(code, level))
    .filter((region) => parents[region] !== undefined);
}

function showOnMap(subject: Subject): void {
  if (subject.kind === 'desa' || subject.kind === 'region') void shownMap()?.fitRegion(subject.code);
  else if (subject.slots) zoomTo(subject.slots);
}
