/** Pages are complete as they leave the server. The few that script improves turn it on for themselves. */
export const csr = false;
