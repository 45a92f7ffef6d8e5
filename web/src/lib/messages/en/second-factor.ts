import { count } from './counting.ts';

/** The second factor: asked for when signing in, and looked after on the account page. */
export const secondFactor = {
  code: 'Code',
  codeHint: 'The six digits that your authenticator app shows now, or a recovery code.',
  signIn: {
    title: 'Enter a code',
    lead: 'Your account has a second factor. Open your authenticator app and enter the code that it shows.',
    submit: 'Sign in',
    again: 'Begin again',
    lost: 'If you have neither your device nor a recovery code, whoever runs this installation can remove the second factor.',
  },
  manage: {
    title: 'Second factor',
    lead: 'With a second factor, signing in takes a code of an authenticator app besides your password. Whoever learns your password then still cannot act as you.',
    required:
      'Officers and operators act only with a second factor. Until then you can look at what everybody sees, and do nothing more.',
    none: 'Your account has none.',
    since: 'Signing in takes a code since',
    left: (n: number) => `${count(n, 'recovery code is', 'recovery codes are')} left.`,
    password: 'Current password',
    passwordHint: 'Leave it empty if your account has none.',
    begin: 'Set it up',
    scan: 'Take the key into your app',
    scanLead: 'Point your authenticator app at this picture, or type the key below into it.',
    picture: 'The key as a QR code. The same key stands below as text.',
    open: 'Open the app on this device',
    key: 'Key',
    firstHeading: 'Show that it arrived',
    firstHint: 'The six digits that the app shows now.',
    enrol: 'Turn it on',
    on: 'The second factor is on. All your other sessions are ended.',
    codesHeading: 'Keep these recovery codes',
    codesLead:
      'Each stands for a code once, for when your device is lost. They are shown only now: print them, or keep them where your passwords are.',
    toAccount: 'I have kept them',
    showHeading: 'Confirm this session',
    showLead: 'This session has not shown the second factor yet.',
    show: 'Confirm',
    shown: 'This session has shown the second factor.',
    changeHeading: 'New recovery codes, or another device',
    changeLead:
      'New recovery codes void those you have. To change to another device, remove the second factor and set it up again.',
    renew: 'Make new recovery codes',
    remove: 'Remove the second factor',
    removed: 'The second factor is removed.',
  },
};
