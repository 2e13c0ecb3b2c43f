/** The folder of a policy in which its amendments lie, each in a folder of its own. */
export const amendmentsFolder = 'amendments'

/** The file that says what an amendment is. */
export const amendmentFile = 'amendment.yaml'

/** An amendment that a file belongs to, and the rest of the file’s path. */
export interface AmendmentPath {
  council: string
  policy: string
  amendment: string
  name: string
}

/** Whether a path is or lies in the folder of the amendments of a policy. */
export function isInAmendments(path: string): boolean {
  return path.split('/')[2] === amendmentsFolder
}

/** Takes the path of a file in the folder of an amendment apart; undefined for any other path. */
export function toAmendmentPath(path: string): AmendmentPath | undefined {
  const [council = '', policy = '', folder, amendment = '', name, ...deeper] = path.split('/')
  return folder === amendmentsFolder && name !== undefined && deeper.length === 0
    ? { council, policy, amendment, name }
    : undefined
}
