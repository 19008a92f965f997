import { useEffect, useState, type RefObject } from 'react';

/** Whether an element that scrolls sideways has something left to show on its right. */
export function useMoreToTheRight(scroller: RefObject<HTMLElement | null>): boolean {
  const [more, setMore] = useState(false);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    // A pixel of tolerance: zoomed pages have fractions of one.
    const look = (): void => setMore(element.scrollLeft + element.clientWidth < element.scrollWidth - 1);
    look();
    const resized = new ResizeObserver(look);
    resized.observe(element);
    for (const child of element.children) resized.observe(child);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [scroller]);
  return more;
}
