/**
 * The system's short code of a file error, such as `ENOENT`.
 * @throws the error itself when it is none of the file system's: a bug, not a user's problem
 */
export function failureCode(error: unknown): string {
  if (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^E[A-Z0-9]+$/.test(error.code)
  )
    return error.code;
  throw error;
}
