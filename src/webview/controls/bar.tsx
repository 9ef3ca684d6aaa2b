import './bar.css';

interface BarProps {
  /** What it measures. */
  label: string;
  /** What it says, in words: the bar itself is never the only sign. */
  text: string;
  value: number;
  max: number;
  quiet?: boolean;
}

/** A slim line that fills up. */
export function Bar({ label, text, value, max, quiet = false }: BarProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      class={quiet ? 'bar quiet' : 'bar'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={text}
    >
      <div style={{ width: `${share * 100}%` }} />
    </div>
  );
}
