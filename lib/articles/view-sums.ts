import { DEVICES, type Device, REFERRERS, type Referrer } from './view-kinds.ts';

const HOUR_MS = 3_600_000;

/** How far back the views of a story are shown, in hours. */
export const VIEW_SPANS = { days: 48, week: 7 * 24 } as const;
export type ViewSpan = keyof typeof VIEW_SPANS;

/** Views of one hour, from one kind of place and on one kind of device. */
export interface HourOfViews {
  hour: Date;
  referrer: Referrer;
  device: Device;
  views: number;
}

/** How often readers looked at a story, over a span that ends with the hour that is running. */
export interface ViewSums {
  total: number;
  /** Every hour of the span, oldest first, by the instant at which it began (ISO 8601). */
  hours: { at: string; views: number }[];
  /** Every kind, also those without views. */
  referrers: { kind: Referrer; views: number }[];
  devices: { kind: Device; views: number }[];
}

/** The hour in which an instant is, in milliseconds since 1970. */
export function hourOf(ms: number): number {
  return Math.floor(ms / HOUR_MS) * HOUR_MS;
}

/** The first hour of a span that is shown at an instant. */
export function beginningOf(span: ViewSpan, now: Date): Date {
  return new Date(hourOf(now.getTime()) - (VIEW_SPANS[span] - 1) * HOUR_MS);
}

/** Sums up the rows of a span; those of other hours are left out. */
export function sumUp(rows: readonly HourOfViews[], span: ViewSpan, now: Date): ViewSums {
  const from = beginningOf(span, now).getTime();
  const hours = Array.from({ length: VIEW_SPANS[span] }, (_, index) => from + index * HOUR_MS);
  const last = hours.at(-1) ?? from;
  const shown = rows.filter(({ hour }) => hour.getTime() >= from && hour.getTime() <= last);
  const sumWhere = (isMeant: (row: HourOfViews) => boolean) =>
    shown.reduce((sum, row) => (isMeant(row) ? sum + row.views : sum), 0);
  return {
    total: sumWhere(() => true),
    hours: hours.map((ms) => ({
      at: new Date(ms).toISOString(),
      views: sumWhere(({ hour }) => hour.getTime() === ms),
    })),
    referrers: REFERRERS.map((kind) => ({ kind, views: sumWhere(({ referrer }) => referrer === kind) })),
    devices: DEVICES.map((kind) => ({ kind, views: sumWhere(({ device }) => device === kind) })),
  };
}
