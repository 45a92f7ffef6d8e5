/** Signing in with an account elsewhere (OpenID Connect). */
export const elsewhere = {
  signIn: (provider: string) => `Sign in with ${provider}`,
  or: 'Or with a password:',
  outcomes: {
    refused: 'You were not signed in: you went back, or the other site said no. Nothing has changed here.',
    unreachable:
      'The other site does not answer at the moment. Try again in a few minutes, or sign in with your password.',
    failed: 'The other site’s answer could not be accepted, so nobody was signed in. Try again.',
    late: 'That took longer than a quarter of an hour, or was begun in another browser. Begin again.',
    'no-address':
      'The other site does not tell your e-mail address, which an account here needs. Allow it to, or open an account with a password.',
    taken:
      'That account elsewhere is linked to another account here. Sign out and sign in with it, or unlink it there first.',
    known:
      'There is an account here with the e-mail address of the one you have just signed in with elsewhere. Sign in to it once, with its password or by a link to set a new one; then you can link the two under “Signing in” on your account page.',
  } as Record<string, string>,
  heading: 'Accounts elsewhere',
  lead: 'You can sign in with an account elsewhere instead of your password. A second factor is asked for all the same.',
  none: 'None is linked.',
  since: 'linked',
  unlink: 'Unlink',
  link: (provider: string) => `Link ${provider}`,
  offer:
    'You have just signed in elsewhere with this account. Link it only if it is yours: whoever has it can then sign in as you.',
  confirm: 'Link this account',
  linked: 'The account is linked. You can sign in with it from now on.',
  unlinked: 'The account is unlinked.',
};
