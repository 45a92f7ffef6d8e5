import { sendConfirmation } from '#lib/server/confirmation.ts';
import type { Actions } from './$types';

export const actions: Actions = { default: sendConfirmation };
