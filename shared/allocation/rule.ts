/** How heads are given to regions. Each rule first gives every region min(floor, room). */
export type Rule =
  | { readonly kind: 'equal'; readonly floor?: number | undefined }
  | {
      readonly kind: 'proportional';
      readonly weight: 'gap' | 'eligible';
      readonly floor?: number | undefined;
    }
  | { readonly kind: 'raise-lowest'; readonly floor?: number | undefined };
