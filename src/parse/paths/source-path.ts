/** The folder beside a policy’s text that holds the document which the text was taken from. */
const sourceFolder = 'source'

/** The files in it that are read, by their names; whatever else lies there is kept as it is. */
const sourceFiles = { 'text.txt': 'source-text', 'proof.yaml': 'proof' } as const

/** True for the folder of a policy’s document, and for what lies in it. `path` is relative to the content folder. */
export function isInSource(path: string): boolean {
  const [, , folder] = path.split('/')
  return folder === sourceFolder
}

/** What a file in such a folder is; `source-document` for one that is not read. */
export function classifySource(path: string): {
  kind: 'source-text' | 'proof' | 'source-document'
  council: string
  policy: string
} {
  const [council = '', policy = '', , name = '', ...deeper] = path.split('/')
  const kind =
    deeper.length === 0 && Object.hasOwn(sourceFiles, name)
      ? sourceFiles[name as keyof typeof sourceFiles]
      : 'source-document'
  return { kind, council, policy }
}

/** The paths of the files that prove the text of a policy, by its id. */
export function proofPaths(policy: string): { text: string; settings: string } {
  return {
    text: `${policy}/${sourceFolder}/text.txt`,
    settings: `${policy}/${sourceFolder}/proof.yaml`,
  }
}
