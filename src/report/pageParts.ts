export interface Row {
  label: string;
  value: string;
  /** 0-1, to be drawn as a bar. */
  share?: number;
}

export interface Part {
  title: string;
  /** Sentences before the rows. */
  lines: string[];
  rows: Row[];
  /** The labels are what is long, not the values. */
  longLabels?: true;
  /** Caveats, in smaller print. */
  small: string[];
}

export interface Week {
  week: string;
  mean: string;
  range: string;
  rated: string;
  desk: string;
}
