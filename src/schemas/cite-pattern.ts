import { text } from './primitives.ts'

const holder = /\{[^{}]*\}/g
const known = ['{section}', '{path}', '{number}']

/** How the provisions of a policy are called, with places for their numbers. */
export const citePattern = text
  .superRefine((pattern, context) => {
    const holders: string[] = pattern.match(holder) ?? []
    const isUsable =
      holders.every((each) => known.includes(each)) &&
      (holders.includes('{number}') || holders.includes('{section}')) &&
      !/[{}]/.test(pattern.replace(holder, ''))
    if (isUsable) return
    context.addIssue({
      code: 'custom',
      message:
        'words with `{number}`, or with `{section}` and `{path}`, in the places of the numbers',
      params: {
        suggestion:
          'Write `cite: "standing order {number}"`, for example, or `cite: "standing order {section}({path})"`.',
      },
    })
  })
  .describe(
    'How provisions are called where they are cited, such as `"standing order {number}"`: `{number}` is the whole number, as in 3(e); `{section}` is its first part and `{path}` the rest. For a kind it holds for all policies of the kind. Optional; `clause` when left out.',
  )
