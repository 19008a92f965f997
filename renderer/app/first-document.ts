import { create } from 'zustand';

/** Whether a document is on its way that nobody had to ask for: a file handed over at start, or the sample. */
export const useFirstDocument = create<{ readonly isComing: boolean }>()(() => ({ isComing: true }));
