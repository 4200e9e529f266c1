import { bodyWornVideo } from './body-worn-video.ts';
import { cycleTheft } from './cycle-theft.ts';
import { fireworks } from './fireworks.ts';
import { phoneTracking } from './phone-tracking.ts';
import type { Sample } from './sample.ts';
import { systemMisuse } from './system-misuse.ts';

export type { Sample } from './sample.ts';

/** The samples that the local portal can be filled with, in the order in which they are received. */
export const samples: readonly Sample[] = [cycleTheft, systemMisuse, phoneTracking, bodyWornVideo, fireworks];
