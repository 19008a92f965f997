import { create } from 'zustand';
import type { MapStyle } from '#shared/coverage/style.ts';

/** A look that is being tried out, as while a limit is dragged, before it goes into the document. */
export interface StylePreview {
  /** Name of the look, see `styleName`. */
  readonly name: string;
  readonly style: MapStyle;
}

export const useStylePreview = create<{ readonly preview: StylePreview | null }>()(() => ({ preview: null }));

export function showPreview(preview: StylePreview | null): void {
  useStylePreview.setState({ preview });
}
