import { servePlimsoll } from './serve-plimsoll.ts';

await servePlimsoll();
