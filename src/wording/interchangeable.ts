/**
 * Words that councils exchange when they take a text over: what a council, its offices and its people are called. Each line is one meaning; its first entry
 * stands for all of them when texts are compared.
 */
export const interchangeable: readonly (readonly string[])[] = [
  [
    'council',
    'parish council',
    'town council',
    'community council',
    'village council',
    'city council',
    'borough council',
    'district council',
    'county council',
    'authority',
    'authorities',
    'organisation',
  ],
  [
    'clerk',
    'parish clerk',
    'town clerk',
    'community clerk',
    'clerk to the council',
    'proper officer',
  ],
  ['councillor', 'elected member', 'parish councillor', 'town councillor', 'member', 'cllr'],
  [
    'employee',
    'staff',
    'staff member',
    'member of staff',
    'members of staff',
    'colleague',
    'officer',
    'worker',
  ],
  ['chair', 'chairman', 'chairmen', 'chairwoman', 'chairperson', 'town mayor', 'mayor'],
]
