const ending = /\.(?:png|jpe?g)$/i

/** The name of a picture beside the clause files of a policy, as a clause file gives it. */
export const pictureName = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\.(?:png|jpe?g)$/

/** True for a path at which a picture of a policy lies, whatever its name. */
export function isPicturePath(path: string): boolean {
  return path.split('/').length === 3 && ending.test(path)
}
