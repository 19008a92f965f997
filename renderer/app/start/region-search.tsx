import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { FoundRegion } from '#shared/region/region.ts';
import { session } from '../../session/client.ts';
import { latestWins } from '../../session/latest.ts';
import { useWords } from '../language/language.ts';
import '../controls/popup.css';
import './region-search.css';

const shownResults = 12;
/** Desa are left out afterwards, and many of them share a name: asked for amply. */
const askedResults = 300;

interface RegionSearchProps {
  readonly disabled: boolean;
  readonly onChoose: (region: FoundRegion) => void;
}

/** Any kabupaten, kota, provinsi or kecamatan by name or code, with results as one types. */
export function RegionSearch({ disabled, onChoose }: RegionSearchProps) {
  const { t, w } = useWords();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly FoundRegion[]>([]);

  const ask = useMemo(
    () =>
      latestWins(
        async (query: string) =>
          query.trim() === ''
            ? []
            : (await session.findRegions(query, askedResults)).filter((region) => region.level !== 'desa'),
        (regions) => setFound(regions.slice(0, shownResults)),
      ),
    [],
  );

  return (
    <Autocomplete.Root
      items={found}
      filter={null}
      itemToStringValue={(region: FoundRegion) => region.name}
      value={text}
      disabled={disabled}
      autoHighlight
      onValueChange={(next, details) => {
        if (details.reason === 'item-press') return;
        setText(next);
        void ask(next);
      }}
    >
      <Autocomplete.InputGroup className="region-search">
        <Search size={18} aria-hidden className="region-search-sign" />
        <Autocomplete.Input
          className="region-search-input"
          aria-label={t('start.searchName')}
          placeholder={t('start.searchPlaceholder')}
          // The first thing to do on this screen.
          autoFocus
        />
      </Autocomplete.InputGroup>
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="popup-positioner" sideOffset={6}>
          <Autocomplete.Popup className="popup region-search-popup">
            <Autocomplete.Empty>
              {text.trim() !== '' && <p className="region-search-empty">{t('start.noRegion', { text })}</p>}
            </Autocomplete.Empty>
            <Autocomplete.List className="popup-list">
              {(region: FoundRegion) => (
                <Autocomplete.Item
                  key={region.code}
                  value={region}
                  className="popup-item region-search-item"
                  onClick={() => onChoose(region)}
                >
                  <span className="popup-text">
                    <span>{region.name}</span>
                    <span className="popup-detail">
                      {[t(`level.${region.level}`), ...region.within].join(' · ')}
                    </span>
                  </span>
                  <span className="popup-shortcut">
                    {t('unit.villages', { count: region.desa, value: w.heads(region.desa) })}
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
