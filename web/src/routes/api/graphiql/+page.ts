/** GraphiQL is a program: the one page that turns script on. */
export const csr = true;
