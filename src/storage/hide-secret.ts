/** The place that a PostgreSQL URL names, without its password. */
export function hideSecret(url: string): string {
  try {
    const parsed = new URL(url);
    if (parsed.password !== '') parsed.password = '***';
    return parsed.toString();
  } catch {
    return 'the given address (not a valid URL)';
  }
}
