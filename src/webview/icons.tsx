/* Small pictures of our own on a 16-pixel grid, in the colour of the text beside them. */

const paths = {
  chevron: 'M6 4l4 4-4 4',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3.5 8.5l3 3 6-7',
  pencil: 'M3 13l.8-3.2L10.9 2.7l2.4 2.4-7.1 7.1zM9.4 4.2l2.4 2.4',
  bin: 'M3 4.5h10M6.2 4.5V3h3.6v1.5M4.3 4.5l.6 8.5h6.2l.6-8.5M6.8 7v3.8M9.2 7v3.8',
  pause: 'M5.5 4v8M10.5 4v8',
  play: 'M5.5 3.5L12 8l-6.5 4.5z',
  back: 'M10 3.5L5.5 8l4.5 4.5',
  next: 'M6 3.5L10.5 8 6 12.5',
  wide: 'M9.5 3H13v3.5M13 3L8.5 7.5M6.5 13H3V9.5M3 13l4.5-4.5',
  info: 'M8 2.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 1 0 0-11.6M8 7.2v4M8 4.8v.4',
  alert: 'M8 2.5L14.2 13.2H1.8zM8 6.4v3.4M8 11.4v.3',
  stand:
    'M8 2.1a1.4 1.4 0 1 0 0 2.8a1.4 1.4 0 1 0 0-2.8M8 6.6v3.6M8 10.2L6.6 14M8 10.2L9.4 14M5.3 9.2L8 6.6l2.7 2.6',
  diamond: 'M8 2.5L13.5 8 8 13.5 2.5 8z',
} as const;

export type IconName = keyof typeof paths;

/** Never the only carrier of a meaning: screen readers pass it by. */
export function Icon({ name, class: extra }: { name: IconName; class?: string }) {
  return (
    <svg
      class={extra === undefined ? 'icon' : `icon ${extra}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  );
}
