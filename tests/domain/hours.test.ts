import { describe, expect, it } from 'vitest';
import type { Activity } from '#domain/case/events-work.ts';
import { costLimit, hoursSpent } from '#domain/case/hours.ts';

const worked = (activity: Activity, minutes: number, estimated = false) => ({
  activity,
  minutes,
  on: '2026-11-23',
  estimated,
});

describe('the time that a request has cost', () => {
  it('counts determining, locating, retrieving and extracting, and nothing else', () => {
    const hours = [worked('determine', 10), worked('locate', 20), worked('retrieve', 30), worked('extract', 40)];
    expect(hoursSpent({ hours })).toMatchObject({ spent: 100, estimated: 0, counted: 100 });
    const withReading = hoursSpent({ hours: [...hours, worked('other', 600), worked('other', 600, true)] });
    expect(withReading).toMatchObject({ spent: 100, estimated: 0, counted: 100 });
    expect(withReading.by.other).toEqual({ spent: 600, estimated: 600, counted: 0 });
  });

  it('counts of each activity what was spent or what was estimated, whichever is more, and none twice', () => {
    const hours = [
      worked('locate', 60, true),
      worked('locate', 60, true),
      worked('locate', 45),
      worked('extract', 30, true),
      worked('extract', 50),
    ];
    const { by, ...all } = hoursSpent({ hours });
    expect(by.locate).toEqual({ spent: 45, estimated: 120, counted: 120 });
    expect(by.extract).toEqual({ spent: 50, estimated: 30, counted: 50 });
    expect(all).toEqual({ spent: 95, estimated: 150, counted: 170 });
  });

  it('exceeds the limit by the first minute beyond it, and under EIR never', () => {
    const reached = { regime: 'FOIA', hours: [worked('locate', 18 * 60)] } as const;
    expect(costLimit(reached, 18)).toEqual({ limitMinutes: 1080, leftMinutes: 0, isExceeded: false });
    expect(costLimit(reached, 24)).toEqual({ limitMinutes: 1440, leftMinutes: 360, isExceeded: false });
    const beyond = { ...reached, hours: [...reached.hours, worked('extract', 1)] };
    expect(costLimit(beyond, 18)).toEqual({ limitMinutes: 1080, leftMinutes: 0, isExceeded: true });
    expect(costLimit({ ...beyond, regime: 'EIR' }, 18)).toBeNull();
  });
});
