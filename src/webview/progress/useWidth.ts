import { useEffect, useRef, useState } from 'preact/hooks';

/** Until the page has been laid out: the narrowest sidebar there is. */
const atFirst = 180;

/** How wide an element is, px, so that a picture is drawn for the room it has. */
export function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(atFirst);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const observer = new ResizeObserver(() => {
      // A section that is folded has no width, and nobody to see it.
      if (current.clientWidth > 0) setWidth(current.clientWidth);
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}
