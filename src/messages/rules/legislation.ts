import { defineRules } from '../rule.ts'

const path = 'hill/social-media/01-risks.mdx'
const file = (body: string, more = '') => ({
  path,
  text: `---\ntitle: Risks\n${more}---\n\n<Clause id="law">\n\n${body}\n\n</Clause>\n`,
})
const table = (...acts: string[]) => ({
  path: 'legislation.yaml',
  text: `acts:\n${acts.map((act) => `  - ${act}\n`).join('')}`,
})
const dataProtection =
  '{ id: data-protection-act-2018, title: Data Protection Act 2018, identifier: ukpga/2018/12 }'

/** Rules about the Acts and regulations that policies cite, and about the table of them. */
export const legislationRules = defineRules({
  'act-unknown': {
    severity: 'error',
    title: 'A link names an Act that is not in the table',
    reason: 'Unexpected Act `{found}`, expected the id of an Act in `legislation.yaml`',
    note: '{suggestion}',
    why: 'A reader who follows the link must arrive at the Act. All Acts stand in one table, `legislation.yaml`.',
    bad: file('See the [Equality Act](act:equality-act).'),
    good: file('See the [Equality Act](act:equality-act-2010).'),
  },
  'act-without-year': {
    severity: 'warning',
    title: 'An Act is cited without its year',
    reason:
      'Unexpected `{found}`, expected the title of an Act with its year, or a link that confirms which Act is meant',
    note: 'Do not change the printed words. {suggestion} If the document leaves it open, write `[{name}](act:)`.',
    why: 'There can be several Acts of one name, such as the Data Protection Acts of 1984, 1998 and 2018. The handbook never guesses which one a council means.',
    bad: file('You must comply with the Equality Act at all times.'),
    good: file(
      'You must comply with the [Equality Act](act:equality-act-2010) at all times, and with the [Data Protection Act](act:).',
    ),
  },
  'act-year-wrong': {
    severity: 'warning',
    title: 'An Act is cited with a year that it does not have',
    reason: 'Unexpected year in `{found}`, expected {expected}',
    note: 'Compare it with the document. If it is printed so, do not change it: {suggestion} If there is an Act of that year, add it to `legislation.yaml`. If the document leaves it open, write `[{name}](act:)`.',
    why: 'A wrong year is a slip in typing or in the document itself. The handbook does not guess which Act is meant.',
    bad: file('It follows the Equality Act 2012.'),
    good: file('It follows the [Equality Act 2012](act:equality-act-2010).'),
  },
  'act-unlisted': {
    severity: 'warning',
    title: 'Legislation is cited that is not in the table',
    reason:
      'Unexpected `{found}`, expected the title of an Act or of regulations that stands in `legislation.yaml`',
    note: '{suggestion} If it is no legislation but a document of the council, add its name to `notLegislation:` there, or name it with a link such as `[Financial Regulations](policy:financial-regulations)`. If the document leaves open what is meant, write `[{name}](act:)`.',
    why: 'A misprinted or wrong title cannot be linked, and the page of legislation would not be complete.',
    bad: file('It follows the Equal Treatment Act 1997.'),
    good: file('It follows the Equality Act 2010.'),
  },
  'act-provision': {
    severity: 'warning',
    title: 'A section is cited that the Act does not have',
    reason: 'Unexpected {found}, expected {expected}',
    note: 'Compare it with the document. If the link says so, correct the link. If it is printed so, do not change it, and write `acknowledge: [{ rule: act-provision, at: …, why: … }]` in the front matter of this file, with its place and your reason: the citation then leads to the Act as a whole.',
    why: 'Acts have sections, regulations have regulations, orders and European regulations have articles. A section of another kind, or with a number behind the last, leads nowhere.',
    bad: file('See article 6 of the Equality Act 2010.'),
    good: file('See section 6 of the Equality Act 2010.'),
  },
  'act-link-contradicts': {
    severity: 'error',
    title: 'A link leads to another Act than its words name',
    reason: 'Unexpected link from `{found}` to the {name}, expected `{expected}`',
    note: 'Write `[{found}]({expected})`. The words need no link at all if they are the whole title: the handbook links it by itself.',
    why: 'Whoever reads the title of one Act must not arrive at another.',
  },
  'act-year-contradicts': {
    severity: 'error',
    title: 'The title of an Act has another year than its identifier',
    reason:
      'Unexpected year in `{found}`, expected {expected}, the year of its identifier `{name}`',
    note: 'Look it up on legislation.gov.uk, and correct the title or the identifier.',
    why: 'One of the two is a slip, and a citation would lead to an Act that nobody cited.',
    bad: table(
      '{ id: data-protection-act-2018, title: Data Protection Act 2018, identifier: ukpga/1998/29 }',
    ),
    good: table(dataProtection),
  },
  'act-alias-everyday': {
    severity: 'warning',
    title: 'Another name of an Act is a common word',
    reason:
      'Unexpected `{found}` among the `aliases` of the {name}, expected a name that cannot mean anything else',
    note: 'Delete it, or write a name with a word of law in it, such as `UK GDPR`, `Data Protection Regulation` or `DPA`.',
    why: 'Wherever a policy uses one of these names, the handbook makes it a link to the Act. A common word such as “privacy” would be linked where no Act is meant.',
    bad: table(
      '{ id: data-protection-act-2018, title: Data Protection Act 2018, identifier: ukpga/2018/12, aliases: [privacy] }',
    ),
    good: table(
      '{ id: data-protection-act-2018, title: Data Protection Act 2018, identifier: ukpga/2018/12, aliases: [DPA 2018] }',
    ),
  },
  'act-repeated': {
    severity: 'error',
    title: 'The table of legislation has something twice',
    reason:
      'Unexpected second {name} `{found}`, expected each {name} once (the first is that of `{where}`)',
    note: 'Keep one of the two entries. If both are needed, correct the {name} of one of them.',
    why: 'A title, another name, an id and an identifier each lead to one Act.',
    bad: table(dataProtection, dataProtection.replace('id: data-protection-act-2018', 'id: dpa')),
    good: table(
      dataProtection,
      '{ id: data-protection-act-1998, title: Data Protection Act 1998, identifier: ukpga/1998/29 }',
    ),
  },
})
