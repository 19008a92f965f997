import { Autocomplete } from '@base-ui/react/autocomplete';
import { useEffect, useMemo, useState } from 'react';
import type { FeaturePicture } from '#shared/exchange/boundaries/picture.ts';
import type { ListedFeature } from '#shared/exchange/boundaries/preview.ts';
import type { RegionCode } from '#shared/region/code.ts';
import { searchKey } from '#shared/region/search.ts';
import type { Directory } from '#shared/workspace/snapshot.ts';
import { Button } from '../../app/controls/button.tsx';
import { useWords } from '../../app/language/language.ts';
import { useDocument } from '../../session/store.ts';
import { matchByHand, picture, useBoundaries } from './state.ts';
import '../../app/controls/popup.css';

interface HandMatchProps {
  readonly feature: ListedFeature;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

interface DesaOption {
  readonly code: RegionCode;
  readonly name: string;
  readonly kecamatan: string;
  readonly key: string;
}

/** Desa offered at once. */
const offered = 12;

/** Which desa an area is: by searching, or by clicking the one it covers; or that it is none. */
export function HandMatch({ feature, open, onOpen }: HandMatchProps) {
  const { t } = useWords();
  const directory = useDocument((store) => store.document?.directory);
  const byHand = useBoundaries((state) => state.matches[feature.feature]);
  const busy = useBoundaries((state) => state.busy !== null);
  if (!directory) return null;
  const choose = (choice: RegionCode | 'none' | null): void => {
    onOpen(false);
    void matchByHand(feature.feature, choice);
  };
  const name = feature.code === null ? null : directory.names[directory.codes.indexOf(feature.code)];
  return (
    <>
      {name !== null && <p>{[feature.code, name].join(' ')}</p>}
      <DesaSearch
        label={t('boundaries.match', { place: feature.place })}
        directory={directory}
        first={feature.candidates}
        disabled={busy}
        onOpen={() => onOpen(true)}
        onChoose={choose}
      />
      <div className="boundary-match-actions">
        {byHand === undefined ? (
          <Button tone="quiet" disabled={busy} onClick={() => choose('none')}>
            {t('boundaries.matchNone')}
          </Button>
        ) : (
          <Button tone="quiet" disabled={busy} onClick={() => choose(null)}>
            {t('boundaries.matchUndo')}
          </Button>
        )}
      </div>
      {open && <Picture feature={feature} directory={directory} onChoose={choose} />}
    </>
  );
}

function DesaSearch(props: {
  readonly label: string;
  readonly directory: Directory;
  /** Offered before anything is typed. */
  readonly first: readonly RegionCode[];
  readonly disabled: boolean;
  readonly onOpen: () => void;
  readonly onChoose: (code: RegionCode) => void;
}) {
  const { t } = useWords();
  const { directory, first } = props;
  const [text, setText] = useState('');
  const options = useMemo(() => optionsOf(directory), [directory]);
  const found = useMemo(() => {
    const key = searchKey(text);
    if (key === '') return options.filter(({ code }) => first.includes(code)).slice(0, offered);
    return options
      .filter((one) => one.key.includes(key) || one.code.startsWith(text.trim()))
      .slice(0, offered);
  }, [options, first, text]);
  return (
    <Autocomplete.Root
      items={found}
      filter={null}
      itemToStringValue={(desa: DesaOption) => desa.name}
      value={text}
      disabled={props.disabled}
      openOnInputClick
      onValueChange={(next, details) => {
        if (details.reason !== 'item-press') setText(next);
      }}
    >
      <Autocomplete.Input
        className="boundary-search"
        aria-label={props.label}
        placeholder={t('boundaries.matchSearch')}
        onFocus={props.onOpen}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="popup-positioner" sideOffset={4}>
          <Autocomplete.Popup className="popup">
            <Autocomplete.Empty>
              {text.trim() !== '' && <p className="boundary-no-desa">{t('boundaries.noDesa')}</p>}
            </Autocomplete.Empty>
            <Autocomplete.List className="popup-list">
              {(desa: DesaOption) => (
                <Autocomplete.Item
                  key={desa.code}
                  value={desa}
                  className="popup-item"
                  onClick={() => props.onChoose(desa.code)}
                >
                  <span className="popup-text">
                    <span>{desa.name}</span>
                    <span className="popup-detail">{[desa.code, desa.kecamatan].join(' · ')}</span>
                  </span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

function optionsOf({ codes, names, parents }: Directory): readonly DesaOption[] {
  return codes.map((code, slot) => ({
    code,
    name: names[slot]!,
    kecamatan: parents[code.slice(0, 8) as RegionCode] ?? '',
    key: searchKey(names[slot]!),
  }));
}

/** The area over the boundaries in use, so that a place can be told from its neighbours. */
function Picture(props: {
  readonly feature: ListedFeature;
  readonly directory: Directory;
  readonly onChoose: (code: RegionCode) => void;
}) {
  const { t } = useWords();
  const { feature, directory } = props;
  const [drawn, setDrawn] = useState<FeaturePicture | null>(null);
  useEffect(() => {
    let current = true;
    const draw = async (): Promise<void> => {
      const made = await picture(feature.feature);
      if (current) setDrawn(made);
    };
    void draw();
    return () => {
      current = false;
    };
  }, [feature.feature]);
  if (!drawn) return null;
  return (
    <svg
      className="boundary-picture"
      viewBox={`0 0 ${drawn.width} ${drawn.height}`}
      role="group"
      aria-label={t('boundaries.picture', { place: feature.place })}
    >
      {drawn.around.map(({ slot, path }) => (
        <path
          key={slot}
          className="boundary-picture-desa"
          d={path}
          onClick={() => props.onChoose(directory.codes[slot]!)}
        >
          <title>{`${directory.codes[slot]} ${directory.names[slot]}`}</title>
        </path>
      ))}
      <path className="boundary-picture-feature" d={drawn.feature} />
      {drawn.around.map(({ slot, at: [x, y] }) => (
        <text key={slot} x={x} y={y} className="boundary-picture-name">
          {directory.names[slot]}
        </text>
      ))}
    </svg>
  );
}
