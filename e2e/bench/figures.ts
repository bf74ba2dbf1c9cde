/** A row of a table of figures, in milliseconds unless `unit` says otherwise. */
export interface Figure {
  name: string;
  samples: readonly number[];
}

/** The value below which a share of the samples lies (nearest rank). */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** A Markdown table: median, 95th percentile and the ratio of the median to that of `base`. */
export function toTable(figures: readonly Figure[], base: Figure): string {
  const against = percentile(base.samples, 0.5);
  const rows = [base, ...figures].map(({ name, samples }) => {
    const median = percentile(samples, 0.5);
    const p95 = percentile(samples, 0.95);
    return `| ${name} | ${samples.length} | ${median.toFixed(1)} | ${p95.toFixed(1)} | ${(median / against).toFixed(1)} |`;
  });
  const head = '| ms | runs | median | p95 | median / bare server |\n|---|---|---|---|---|';
  return [head, ...rows].join('\n');
}
