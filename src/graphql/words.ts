/** How a value of a closed vocabulary is spelled in the schema: `pre_training` is `PRE_TRAINING`. */
export function toEnum<T extends string>(word: string): T {
  return word.toUpperCase() as T;
}

/** The other way round. */
export function fromEnum(value: string): string {
  return value.toLowerCase();
}

/** A three-valued fact as it is stored, in the schema's spelling. */
export function toTri(stored: string | null): 'YES' | 'NO' | 'UNKNOWN' {
  return stored === 'true' ? 'YES' : stored === 'false' ? 'NO' : 'UNKNOWN';
}

/** The other way round. */
export function fromTri(tri: 'YES' | 'NO' | 'UNKNOWN'): true | false | 'unknown' {
  return tri === 'YES' ? true : tri === 'NO' ? false : 'unknown';
}
