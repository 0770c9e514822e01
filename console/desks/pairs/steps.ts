/** The waterfall of weights as it is drawn and told: no page, no line. */
export interface Evidence {
  field: string;
  level: string;
  bits: number;
}

export interface Bands {
  review: number;
  join: number;
}

export interface Step extends Evidence {
  /** Sum of the weights before it and with it. */
  before: number;
  after: number;
}

export function stepsOf(evidence: readonly Evidence[]): Step[] {
  let sum = 0;
  return evidence.map((each) => {
    const before = sum;
    sum += each.bits;
    return { ...each, before, after: sum };
  });
}

export interface Scale {
  /** Percent of the row at which so many bits lie. */
  at(bits: number): number;
}

/** Nought, every sum and both thresholds are on it, with a little room. */
export function scaleOf(steps: readonly Step[], bands: Bands | null): Scale {
  const reached = [0, ...steps.map(({ after }) => after), ...(bands ? [bands.review, bands.join] : [])];
  const [least, most] = [Math.min(...reached), Math.max(...reached)];
  const room = (most - least || 1) * 0.04;
  return { at: (bits) => (100 * (bits - least + room)) / (most - least + 2 * room) };
}

/** `+13.8`, `−4.0` */
export function signed(bits: number): string {
  const size = Math.abs(bits).toFixed(1);
  return bits < 0 && size !== '0.0' ? `−${size}` : `+${size}`;
}
