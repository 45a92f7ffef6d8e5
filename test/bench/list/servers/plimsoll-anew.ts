import { servePlimsoll } from './serve-plimsoll.ts';

// Without keeping answers: what the first reader after a change waits for.
await servePlimsoll({ RESPONSE_CACHE_MB: '0' });
