import type { AreaGeometry, Predicate } from '../boundary/geometry.ts';
import type { PlanSpec } from '../plan/spec.ts';
import type { RegionCode } from '../region/code.ts';

/**
 * Everything a user can change in a document. Each is one transaction and one step of undo; commands with
 * the same `merge` key that follow each other (typing in one field, dragging one vertex) become one step.
 */
export type Command = (
  | { readonly kind: 'rename-document'; readonly title: string }
  | { readonly kind: 'put-plan'; readonly id: string; readonly spec: PlanSpec }
  | { readonly kind: 'remove-plan'; readonly id: string }
  | { readonly kind: 'show-plan'; readonly id: string }
  | {
      readonly kind: 'put-area';
      readonly id: string;
      readonly name: string;
      readonly geometry: AreaGeometry;
      readonly predicate: Predicate;
    }
  | { readonly kind: 'remove-area'; readonly id: string }
  | {
      readonly kind: 'set-coverage';
      readonly code: RegionCode;
      /** Heads, or null for "tidak ada data". */
      readonly eligible: number | null;
      readonly covered: number | null;
    }
) & { readonly merge?: string };
