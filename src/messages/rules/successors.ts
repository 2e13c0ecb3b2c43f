import { defineRules } from '../rule.ts'

const path = 'hill/social-media/policy.yaml'
const policy = (more: string) => ({
  path,
  text: `title: Social Media Policy\nkind: social-media\nstatus: current\nmasthead:\n  - title: SOCIAL MEDIA POLICY\nsource:\n  document: Social Media Policy\n${more}`,
})

/** Rules about policies that had another name, or have taken the place of others. */
export const successorRules = defineRules({
  'formerly-taken': {
    severity: 'error',
    title: 'A former name of a policy is that of a policy',
    reason: 'Unexpected former name `{found}`, expected one that no policy has: {where} has it',
    note: 'Delete the name here. If the other folder is the same policy under its old name, take that folder out of the content.',
    why: 'One address can lead to one policy only.',
    bad: policy('formerly: [social-media]\n'),
    good: policy('formerly: [internet]\n'),
  },
  'supersedes-unknown': {
    severity: 'error',
    title: 'A policy is said to replace one that is not there',
    reason:
      'Unexpected policy `{found}` below `supersedes:`, expected the name of another policy’s folder',
    note: '{suggestion}',
    why: 'The page of the replaced policy leads to the one that has taken its place.',
    bad: policy('supersedes: [internet]\n'),
    good: policy(''),
  },
  'superseded-current': {
    severity: 'warning',
    title: 'A replaced policy is called current',
    reason:
      'Unexpected `status: current` of {where}, which `{found}` has replaced, expected `superseded`',
    note: 'Write `status: superseded` in the `policy.yaml` of the older one and record when it was replaced. If it still applies, delete it from `supersedes:`.',
    why: 'Readers of the older page would be told that it is in force.',
  },
})
