/**
 * What Plimsoll writes to people about accounts, in one place. A letter names nobody but the receiver, and somebody else's words
 * only where the receiver needs them, as a quotation.
 */
import { letter, type Message, quoted } from '../mail/message.ts';

/** To an address with which somebody has opened an account. */
export const confirmAddress = (to: string, base: string, secret: string): Message =>
  letter(
    to,
    'Confirm your e-mail address',
    'Somebody has opened an account with this e-mail address. If it was you, confirm the address within two days:',
    { link: `${base}/confirm-email/${secret}` },
    'If it was not you, ignore this message. Without the confirmation nothing can be done in your name.',
  );

/** To the holder of an account with whose address somebody has tried to open another. */
export const accountExists = (to: string, base: string, secret: string): Message =>
  letter(
    to,
    'You have an account already',
    'Somebody has tried to use this e-mail address for an account. There is one with it already, and it was not changed. If it was you, sign in:',
    { link: `${base}/sign-in` },
    'If you do not remember the password, set a new one within an hour:',
    { link: `${base}/sign-in/reset/${secret}` },
    'If it was not you, ignore this message.',
  );

/** To the holder of an account who wants to set another password. */
export const resetPassword = (to: string, base: string, secret: string): Message =>
  letter(
    to,
    'Set a new password',
    'Somebody has asked for a new password for the account with this e-mail address. If it was you, set it within an hour; this ends all other sessions:',
    { link: `${base}/sign-in/reset/${secret}` },
    'If it was not you, ignore this message: the password stays as it is.',
  );

/** To an address without an account for which somebody has asked to set another password. */
export const noAccount = (to: string, base: string): Message =>
  letter(
    to,
    'There is no account with this address',
    'Somebody has asked for a new password for an account with this e-mail address, but there is none. If it was you, try the address that you opened the account with, or open one:',
    { link: `${base}/sign-up` },
    'If it was not you, ignore this message.',
  );

/** To the holder of an account whose address is confirmed, for whom somebody has asked to confirm it. */
export const confirmedAlready = (to: string, base: string): Message =>
  letter(
    to,
    'Your e-mail address is confirmed',
    'Somebody has asked for a link to confirm this e-mail address. It is confirmed already. If it was you, sign in:',
    { link: `${base}/sign-in` },
    'If you do not remember the password, ask for another one:',
    { link: `${base}/sign-in/forgot` },
    'If it was not you, ignore this message.',
  );

/** To an address that no account waits to have confirmed. */
export const nothingToConfirm = (to: string, base: string): Message =>
  letter(
    to,
    'There is no account with this address',
    'Somebody has asked for a link to confirm this e-mail address, but no account was opened with it, or it was removed because it was never confirmed. If it was you, open one:',
    { link: `${base}/sign-up` },
    'If it was not you, ignore this message.',
  );

/** To an address that somebody wants their account to have from now on. */
export const confirmNewAddress = (to: string, base: string, secret: string): Message =>
  letter(
    to,
    'Confirm your new e-mail address',
    'Somebody wants to use this e-mail address for their account. If it was you, confirm it within two days:',
    { link: `${base}/confirm-email/${secret}` },
    'If it was not you, ignore this message.',
  );

/** To the address that an account had. */
export const addressChanged = (to: string): Message =>
  letter(
    to,
    'The e-mail address of your account was changed',
    'The account that had this e-mail address has another one now. If it was not you, write to whoever runs this installation at once.',
  );

/** To whoever has just set another password, or for whom somebody else has. */
export const passwordChanged = (to: string, base: string): Message =>
  letter(
    to,
    'Your password was changed',
    'The password of your account was changed, and all other sessions were ended. If it was not you, set a new one at once:',
    { link: `${base}/sign-in/forgot` },
  );

/** To whoever has set up a second factor, or for whom somebody else has. */
export const factorAdded = (to: string, base: string): Message =>
  letter(
    to,
    'Your account has a second factor now',
    'From now on signing in to your account takes a code of an authenticator app. All other sessions were ended. If it was not you, set a new password at once, and write to whoever runs this installation:',
    { link: `${base}/sign-in/forgot` },
  );

/** To whoever has removed their second factor, or for whom an operator has. */
export const factorRemoved = (to: string, base: string): Message =>
  letter(
    to,
    'The second factor of your account was removed',
    'Signing in to your account no longer takes a code. If it was neither you nor the operator at your request, set a new password at once:',
    { link: `${base}/sign-in/forgot` },
  );

/** To whoever has linked an account elsewhere, or for whom somebody else has. */
export const identityLinked = (to: string, base: string): Message =>
  letter(
    to,
    'Another way to sign in to your account',
    'Your account can now be entered by signing in elsewhere, with the account that was linked to it. If it was not you, unlink it and set a new password at once:',
    { link: `${base}/account/security` },
  );

/** To whoever has used a recovery code, or for whom somebody else has. */
export const recoveryCodeUsed = (to: string, base: string): Message =>
  letter(
    to,
    'A recovery code of your account was used',
    'A recovery code was given instead of a code of your authenticator app. It does not work again. If it was not you, set a new password at once, and make other recovery codes on your account page:',
    { link: `${base}/sign-in/forgot` },
  );

/** To somebody who is invited to represent a provider. */
export const invitation = (
  to: string,
  base: string,
  secret: string,
  { provider, role, inviter }: { readonly provider: string; readonly role: string; readonly inviter: string },
): Message =>
  letter(
    to,
    'You are invited to represent a provider',
    `${quoted(inviter)} invites you to represent the provider ${quoted(provider)} in the register, as ${role}. Sign in or open an account with this e-mail address, and accept within two weeks:`,
    { link: `${base}/invitation/${secret}` },
    'If you do not know what this is about, ignore this message.',
  );
