import type { hub } from '../../shell/hub.ts';

export type Notification = NonNullable<Awaited<ReturnType<typeof hub.notification>>>;
