import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { RegionCode } from '#shared/region/code.ts';
import type { FoundRegion } from '#shared/region/region.ts';
import type { Bookmark, Directory, TargetArea } from '#shared/workspace/snapshot.ts';
import { slotsOf } from '../../map/regions.ts';
import { session } from '../../session/client.ts';
import { latestWins } from '../../session/latest.ts';
import { useDocument } from '../../session/store.ts';
import { closeOverlay, useOverlay } from '../command/overlay.ts';
import { useWords } from '../language/language.ts';
import { goTo } from './go-to.ts';
import { hitsInside, hitsOutside, most, withinDocument, type HitGroup, type SearchHit } from './hits.ts';
import '../controls/popup.css';
import './search-box.css';

/** Many of those found anywhere lie in the document: asked for amply. */
const askedRegions = 60;

const findInside = (text: string) => session.findInDocument(text, most.region);
const findAnywhere = (text: string) => session.findRegions(text, askedRegions);

/** Regions found by a text, and in which document it was asked for. */
interface Answer {
  readonly text: string;
  readonly directory: Directory | null;
  readonly found: readonly FoundRegion[];
}

const unasked: Answer = { text: '', directory: null, found: [] };

/** Any region, area or bookmark by name or code; a region elsewhere leads to a new document of it. */
export function SearchBox() {
  const directory = useDocument((store) => store.document?.directory);
  const areas = useDocument((store) => store.document?.snapshot.areas);
  const bookmarks = useDocument((store) => store.document?.snapshot.bookmarks);
  return directory && areas && bookmarks && <DocumentSearch {...{ directory, areas, bookmarks }} />;
}

interface Searched {
  readonly directory: Directory;
  readonly areas: readonly TargetArea[];
  readonly bookmarks: readonly Bookmark[];
}

function DocumentSearch({ directory, areas, bookmarks }: Searched) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const asked = useOverlay(({ shown }) => shown === 'search');
  useEffect(() => {
    if (!asked) return;
    input.current?.focus();
    input.current?.select();
    closeOverlay('search');
  }, [asked]);
  const inside = useAnswer(text, directory, findInside);
  const anywhere = useAnswer(text, directory, findAnywhere);
  const isInside = useCallback(
    (code: RegionCode): boolean => {
      const { from, to } = slotsOf(directory.codes, code);
      return from < to;
    },
    [directory],
  );
  const groups = useMemo(() => {
    if (text.trim() === '') return [];
    const outside = hitsOutside(anywhere.found, isInside);
    const found = hitsInside(text, inside.found, areas, bookmarks);
    return outside.items.length > 0 ? [...found, outside] : found;
  }, [text, inside, anywhere, isInside, areas, bookmarks]);
  const items = useMemo(() => groups.map((group) => ({ ...group, value: group.kind })), [groups]);
  const isPending = text.trim() !== '' && (!inside.isCurrent || (groups.length === 0 && !anywhere.isCurrent));

  /** Enter before the answer is there means the first hit of what is typed, not of what is listed. */
  const goToFirst = async (): Promise<void> => {
    const [inside] = hitsInside(text, await findInside(text), areas, bookmarks);
    const { items } = inside ?? hitsOutside(await findAnywhere(text), isInside);
    // Whoever types on has not meant this one.
    if (input.current?.value !== text || !items[0]) return;
    setText('');
    // An open list hides the rest of the window from screen readers.
    setOpen(false);
    goTo(items[0]);
  };

  return (
    <Autocomplete.Root
      items={items}
      filter={null}
      itemToStringValue={nameOf}
      value={text}
      autoHighlight="always"
      open={isOpen}
      onOpenChange={setOpen}
      onValueChange={(next, details) => {
        if (details.reason === 'item-press') {
          setText('');
          return;
        }
        setText(next);
      }}
    >
      <Autocomplete.InputGroup className="search-box">
        <Search size={14} aria-hidden />
        <Autocomplete.Input
          ref={input}
          className="search-box-input"
          data-local
          aria-label={t('search.name')}
          aria-keyshortcuts="Control+F /"
          placeholder={t('search.placeholder')}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !isPending) return;
            event.preventBaseUIHandler();
            void goToFirst();
          }}
        />
      </Autocomplete.InputGroup>
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="popup-positioner" sideOffset={6} align="start">
          <Autocomplete.Popup className="popup search-box-popup" data-overlay>
            <Autocomplete.Empty>
              {text.trim() !== '' && !isPending && (
                <p className="search-box-empty">{t('search.none', { text })}</p>
              )}
            </Autocomplete.Empty>
            <Autocomplete.List className="popup-list">
              {(group: HitGroup) => (
                <Autocomplete.Group key={group.kind} items={group.items}>
                  <Autocomplete.GroupLabel className="search-box-group">
                    {t(`search.${group.kind}`)}
                  </Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(hit: SearchHit) => <Hit key={keyOf(hit)} hit={hit} directory={directory} />}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

/**
 * The answer to the latest text; until it is there, the one before it.
 * @param find always the same
 */
function useAnswer(
  text: string,
  directory: Directory,
  find: (text: string) => Promise<readonly FoundRegion[]>,
): Answer & { readonly isCurrent: boolean } {
  const [answer, setAnswer] = useState(unasked);
  const [ask] = useState(() =>
    latestWins(
      async (question: Pick<Answer, 'text' | 'directory'>) => ({
        ...question,
        found: question.text.trim() === '' ? [] : await find(question.text),
      }),
      setAnswer,
    ),
  );
  useEffect(() => void ask({ text, directory }), [ask, text, directory]);
  const isCurrent = answer.text === text && answer.directory === directory;
  return { ...answer, isCurrent };
}

function Hit({ hit, directory }: { readonly hit: SearchHit; readonly directory: Directory }) {
  const { t, w } = useWords();
  const detail = (): string => {
    switch (hit.kind) {
      case 'region':
        return [t(`level.${hit.region.level}`), ...withinDocument(hit.region, directory.codes)].join(' · ');
      case 'outside':
        return [t(`level.${hit.region.level}`), ...hit.region.within].join(' · ');
      case 'area':
        return hit.area.note;
      case 'bookmark':
        return '';
    }
  };
  const aside = (): string => {
    switch (hit.kind) {
      case 'region': {
        const { level, desa, code } = hit.region;
        if (level !== 'desa') return t('unit.villages', { count: desa, value: w.heads(desa) });
        const { codes, withoutBoundary } = directory;
        return withoutBoundary.includes(codes.indexOf(code)) ? t('search.noBoundary') : code;
      }
      case 'outside':
        return t('search.outsideDetail', { name: hit.document.name });
      case 'area':
      case 'bookmark':
        return '';
    }
  };
  return (
    <Autocomplete.Item value={hit} className="popup-item search-box-item" onClick={() => goTo(hit)}>
      <span className="popup-text">
        <span>{nameOf(hit)}</span>
        {detail() !== '' && <span className="popup-detail">{detail()}</span>}
      </span>
      <span className="popup-shortcut">{aside()}</span>
    </Autocomplete.Item>
  );
}

function nameOf(hit: SearchHit): string {
  switch (hit.kind) {
    case 'region':
    case 'outside':
      return hit.region.name;
    case 'area':
      return hit.area.name;
    case 'bookmark':
      return hit.bookmark.name;
  }
}

function keyOf(hit: SearchHit): string {
  switch (hit.kind) {
    case 'region':
    case 'outside':
      return hit.region.code;
    case 'area':
      return hit.area.id;
    case 'bookmark':
      return hit.bookmark.id;
  }
}
