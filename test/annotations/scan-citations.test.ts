import assert from 'node:assert/strict'
import { describe, it } from 'vitest'
import { indexTitles } from '../../src/annotations/known-titles.ts'
import { scanCitations } from '../../src/annotations/scan-citations.ts'
import { provisionInWords } from '../../src/parse/markdown/provision-id.ts'
import { act, acts } from './acts.ts'

const titles = indexTitles({ acts, notLegislation: ['Financial Regulations', 'Standing Orders'] })

/** What is found, in short: `id [provisions] «words»`, or `doubt «words»`. */
function found(text: string, known = titles): string[] {
  return scanCitations(text, known).map((citation) => {
    const words = `«${text.slice(citation.start, citation.end)}»`
    if (citation.kind === 'doubtful') return `${citation.doubt} ${words}`
    return [citation.act.id, ...citation.provisions.map(provisionInWords), words].join(' ')
  })
}

type Cases = readonly (readonly [text: string, ...found: string[]])[]

function check(title: string, cases: Cases): void {
  describe(title, () => {
    for (const [text, ...expected] of cases)
      it(`in ${JSON.stringify(text.slice(0, 80))}`, () => {
        assert.deepEqual(found(text), expected)
      })
  })
}

check('A whole title is found', [
  ['Data Protection Act 2018', 'data-protection-act-2018 «Data Protection Act 2018»'],
  [
    'See the Data Protection Act 1998 and the Data Protection Act 2018.',
    'data-protection-act-1998 «Data Protection Act 1998»',
    'data-protection-act-2018 «Data Protection Act 2018»',
  ],
  ['under THE DATA PROTECTION ACT 2018', 'data-protection-act-2018 «DATA PROTECTION ACT 2018»'],
  ['the data protection act 2018', 'data-protection-act-2018 «data protection act 2018»'],
  ['Data\nProtection  Act\u{a0}2018', 'data-protection-act-2018 «Data\nProtection  Act\u{a0}2018»'],
  ['Data Protection Act (2018) applies', 'data-protection-act-2018 «Data Protection Act (2018)»'],
  ['Data Protection Act, 2018', 'data-protection-act-2018 «Data Protection Act, 2018»'],
  ['Data Protection Act of 2018', 'data-protection-act-2018 «Data Protection Act of 2018»'],
  ['the Equality Act 2010’s duties', 'equality-act-2010 «Equality Act 2010»'],
  ['(Equality Act 2010)', 'equality-act-2010 «Equality Act 2010»'],
  [
    'Health & Safety at Work etc Act 1974',
    'health-and-safety-at-work-etc-act-1974 «Health & Safety at Work etc Act 1974»',
  ],
  [
    'Health and Safety at Work etc. Act 1974',
    'health-and-safety-at-work-etc-act-1974 «Health and Safety at Work etc. Act 1974»',
  ],
  [
    'Health and Safety at Work Act 1974',
    'health-and-safety-at-work-etc-act-1974 «Health and Safety at Work Act 1974»',
  ],
  [
    'the Copyright, Designs & Patents Act 1988',
    'copyright-designs-and-patents-act-1988 «Copyright, Designs & Patents Act 1988»',
  ],
  [
    'Anti Social Behaviour Crime and Policing Act 2014',
    'anti-social-behaviour-crime-and-policing-act-2014 «Anti Social Behaviour Crime and Policing Act 2014»',
  ],
  [
    'Public Bodies (Admission to Meetings) Act 1960',
    'public-bodies-admission-to-meetings-act-1960 «Public Bodies (Admission to Meetings) Act 1960»',
  ],
  ['UK GDPR and the GDPR', 'gdpr «UK GDPR»', 'gdpr «GDPR»'],
  ['Regulation (EU) 2016/679', 'gdpr «Regulation (EU) 2016/679»'],
  ['Breach of Equality Act 2010', 'equality-act-2010 «Equality Act 2010»'],
  [
    'Code of Conduct, Equality Act 2010, Human Rights Act 1998',
    'equality-act-2010 «Equality Act 2010»',
    'human-rights-act-1998 «Human Rights Act 1998»',
  ],
  [
    'Equality Act 2010. Communications Act 2003.',
    'equality-act-2010 «Equality Act 2010»',
    'communications-act-2003 «Communications Act 2003»',
  ],
])

check('A provision belongs to its citation', [
  [
    'section 127 of the Communications Act 2003',
    'communications-act-2003 section 127 «section 127 of the Communications Act 2003»',
  ],
  [
    'See s.127 of the Communications Act 2003',
    'communications-act-2003 section 127 «s.127 of the Communications Act 2003»',
  ],
  [
    'Sections 2 and 3 of the Human Rights Act 1998',
    'human-rights-act-1998 section 2 section 3 «Sections 2 and 3 of the Human Rights Act 1998»',
  ],
  [
    'ss. 2, 3(1) and 4A of the Human Rights Act 1998',
    'human-rights-act-1998 section 2 section 3(1) section 4A «ss. 2, 3(1) and 4A of the Human Rights Act 1998»',
  ],
  [
    'Schedule 1 to the Human Rights Act 1998',
    'human-rights-act-1998 Schedule 1 «Schedule 1 to the Human Rights Act 1998»',
  ],
  ['Part 3 of the Equality Act 2010', 'equality-act-2010 Part 3 «Part 3 of the Equality Act 2010»'],
  ['article 6 of the UK GDPR', 'gdpr article 6 «article 6 of the UK GDPR»'],
  [
    'regulation 22 of the Privacy and Electronic Communications (EC Directive) Regulations 2003',
    'privacy-and-electronic-communications-ec-directive-regulations-2003 regulation 22 «regulation 22 of the Privacy and Electronic Communications (EC Directive) Regulations 2003»',
  ],
  [
    'The Communications Act 2003 (s. 127)',
    'communications-act-2003 section 127 «Communications Act 2003 (s. 127)»',
  ],
  [
    'Communications Act 2003, section 127',
    'communications-act-2003 section 127 «Communications Act 2003, section 127»',
  ],
  [
    'Communications Act 2003 s127',
    'communications-act-2003 section 127 «Communications Act 2003 s127»',
  ],
  ['Equality Act 2010, section 5 of this policy', 'equality-act-2010 «Equality Act 2010»'],
  ['Equality Act 2010 (see section 5)', 'equality-act-2010 «Equality Act 2010»'],
  [
    'the items 127 of the Communications Act 2003',
    'communications-act-2003 «Communications Act 2003»',
  ],
  ['clause 5 of the Equality Act 2010', 'equality-act-2010 «Equality Act 2010»'],
])

check('What does not say which Act is never guessed', [
  ['breaching the Data Protection Act, could', 'no-year «Data Protection Act»'],
  ['the DATA PROTECTION ACT', 'no-year «DATA PROTECTION ACT»'],
  ['Data Protection Acts 1998 and 2018', 'no-year «Data Protection Acts 1998»'],
  ['the Data Protection Act 2008', 'wrong-year «Data Protection Act 2008»'],
  ['the Malicious Communications Act 2003', 'wrong-year «Malicious Communications Act 2003»'],
  ['GDPR 2019', 'wrong-year «GDPR 2019»'],
  ['The General Data Protection Regulations', 'unknown «General Data Protection Regulations»'],
  ['Foo Act 1997', 'unknown «Foo Act 1997»'],
  ['the Protection from Harrassment Act 1997', 'unknown «Protection from Harrassment Act 1997»'],
  ['the Electronic Communications Act 2003', 'unknown «Electronic Communications Act 2003»'],
  [
    'the Criminal Justice and Public Order Act 1986',
    'unknown «Criminal Justice and Public Order Act 1986»',
  ],
  ['Anti-Communications Act 2003', 'unknown «Anti-Communications Act 2003»'],
  [
    'Data Protection Act 2018 (Commencement No. 1) Regulations 2018',
    'unknown «Data Protection Act 2018 (Commencement No. 1) Regulations 2018»',
  ],
  [
    'the Worker Protection (Amendment of Equality Act 2010) Act 2023',
    'unknown «Worker Protection (Amendment of Equality Act 2010) Act 2023»',
  ],
  [
    'Town and Country Planning (General Permitted Development) Order 2015',
    'unknown «Town and Country Planning (General Permitted Development) Order 2015»',
  ],
  ['Directive 95/46/EC', 'unknown «Directive 95/46/EC»'],
  ['Regulation (EU) 2018/1725', 'unknown «Regulation (EU) 2018/1725»'],
  ['the Housing Act', 'unknown «Housing Act»'],
  ['the Conduct Regulations 2017', 'unknown «Conduct Regulations 2017»'],
  ['the Equality Act 20101', 'no-year «Equality Act»'],
])

check('Nothing is found', [
  ['Act as a representative of the Authority'],
  ['Claim to act or give the impression you are acting'],
  ['in accordance with regulations'],
  ['the Act'],
  ['An Act of Parliament'],
  ['Any Act'],
  ['Acts of bullying'],
  ['Councillors Act on behalf of residents'],
  ['Staff Act responsibly'],
  ['EMPLOYEES MUST ACT IN ACCORDANCE WITH THE LAW'],
  ['our communications act as a link'],
  ['act in accordance with the law'],
  ['the 2018 Act'],
  ['Financial Regulations'],
  ['the Council’s Financial Regulations 2017'],
  ['FINANCIAL REGULATIONS'],
  ['Standing Orders'],
  ['a Court Order'],
  ['copyright legislation'],
  ['equality laws'],
  ['gdpr'],
  ['Data. Protection Act'.slice(0, 4)],
  [''],
])

describe('Hostile titles and texts', () => {
  const hostile = indexTitles({
    acts: [
      act('<b>Bold</b> (.*)+ [a-z]{2} $& Act 2010', 'ukpga/2010/1'),
      act('__proto__ constructor Act 2011', 'ukpga/2011/1'),
      act('\u{202e}قانون البيانات Act 2012', 'ukpga/2012/1'),
      act(`${'Very '.repeat(2000)}Long Act 2013`, 'ukpga/2013/1', { id: 'long' }),
    ],
    notLegislation: ['constructor', '(('],
  })
  it('stand for themselves, and no sign in them means anything', () => {
    assert.deepEqual(found('the b Bold b  a z 2  & Act 2010', hostile), [
      'b-bold-b-a-z-2-act-2010 «b Bold b  a z 2  & Act 2010»',
    ])
    assert.deepEqual(found('xBoldx Act 2010', hostile), [])
    assert.deepEqual(found('proto Constructor Act 2011', hostile), [
      'proto-constructor-act-2011 «proto Constructor Act 2011»',
    ])
    assert.deepEqual(found('\u{202e}قانون البيانات Act 2012', hostile), [
      'act-2012 «قانون البيانات Act 2012»',
    ])
  })
  it('of ten thousand characters are found', () => {
    assert.deepEqual(
      found(`The ${'Very '.repeat(2000)}Long Act 2013`, hostile).map((each) => each.slice(0, 9)),
      ['long «Ver'],
    )
  })
  for (const [name, text] of [
    ['capitals without an end', 'Aa '.repeat(40_000) + 'Act'],
    ['one title after another', 'Data Protection Act '.repeat(8000)],
    ['spaces', `Data${' '.repeat(120_000)}Protection Act 2018`],
    ['brackets', '('.repeat(120_000) + 'Act 2018'],
    ['numbers', `section ${'1, '.repeat(40_000)}of the Equality Act 2010`],
    ['years', 'Act 2018 '.repeat(15_000)],
  ] as const) {
    it(`of many ${name} are read to the end`, () => {
      assert.ok(Array.isArray(scanCitations(text, titles)))
    })
  }
  it('do not make a text of many words slower than its length allows', () => {
    const count = (text: string): number => scanCitations(text, titles).length
    assert.equal(count('Equality Act 2010, '.repeat(5000)), 5000)
  })
})
