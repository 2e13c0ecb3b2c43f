/** What the system says when it cannot write or read, by its code, in words for people. */
const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no space left on the disk',
  EDQUOT: 'the space that this account may use is taken up',
  EROFS: 'the disk can only be read, not written to',
  EACCES: 'this account is not allowed to do that',
  EPERM: 'this account is not allowed to do that',
  EIO: 'the disk reports a fault',
  EMFILE: 'the system does not let this program open so many files',
  ENFILE: 'the system has too many files open',
  EFBIG: 'the system does not allow a file of that size',
  ENOTDIR: 'there is a file where a folder has to be',
  EEXIST: 'there is something of that name already',
  EISDIR: 'there is a folder where a file has to be',
  ENOTEMPTY: 'there is something of that name already',
  ENAMETOOLONG: 'the name is too long for the disk',
  EBUSY: 'it is in use, or a disk of its own',
  ETXTBSY: 'it is in use',
  ELOOP: 'its links lead round in a circle',
  EXDEV: 'its parts lie on different disks',
  ESTALE: 'the disk in the network has gone away',
  ENODEV: 'the disk has gone away',
  ENXIO: 'the disk has gone away',
  ENOENT: 'a folder that was there has gone away',
}

/** What the codes of the system look like in the words of other programs. */
const codes = new RegExp(`\\b(?:${Object.keys(reasons).join('|')})\\b`)

/** The codes of the system in the words of programs that do not come from Node. */
const words: readonly (readonly [RegExp, string])[] = [
  [/no space left on device|os error 28\b/i, 'ENOSPC'],
  [/read-only file ?system|os error 30\b/i, 'EROFS'],
  [/permission denied|os error 13\b/i, 'EACCES'],
  [/too many open files|os error 24\b/i, 'EMFILE'],
  [/input\/output error|os error 5\b/i, 'EIO'],
  [/file too large|os error 27\b/i, 'EFBIG'],
]

function codeIn({ message }: Error): string | undefined {
  return codes.exec(message)?.[0] ?? words.find(([pattern]) => pattern.test(message))?.[1]
}

/**
 * The code of the system, such as `ENOSPC`, for which something failed; undefined for any other
 * failure. Looks at the causes of an error too.
 */
export function diskErrorCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const own =
    'code' in error && typeof error.code === 'string' && Object.hasOwn(reasons, error.code)
  return (
    (own ? String((error as NodeJS.ErrnoException).code) : undefined) ??
    diskErrorCode(error.cause) ??
    codeIn(error)
  )
}

/** Why the disk refused, in words that go on a sentence: `there is no space left on the disk`. */
export function diskReason(code: string): string {
  return reasons[code] ?? `the disk reports ${code}`
}

/**
 * Does what may well fail on a disk that is full or cannot be written to; gives back whether it was
 * done. Any other failure is thrown.
 */
export function isDone(work: () => void): boolean {
  try {
    work()
    return true
  } catch (error) {
    if (diskErrorCode(error) === undefined) throw error
    return false
  }
}
