import { bodyOf } from '../handbook-folder.ts'
import { error, type ExpectedMessage, type HostileCase, warning } from '../hostile-case.ts'

const note =
  'Write the whole address, such as `[text](https://www.gov.uk/)`; for a clause of the same policy `[text](#its-id)`; for another policy `[text](policy:code-of-conduct)`; for an Act `[text](act:equality-act-2010)`; where the target is not known `[text](missing:)`.'

function linkTo(address: string) {
  return bodyOf(`See [it](${address}).`)
}

function refused(address: string): ExpectedMessage[] {
  return [
    error(
      '5:5',
      'link-scheme',
      `Unexpected link to \`${address}\`, expected an address that begins with \`https://\`, \`http://\`, \`mailto:\`, \`tel:\`, \`#\`, \`policy:\`, \`term:\`, \`act:\`, \`missing:\`, \`statutory:\` or \`lang:\``,
      note,
    ),
  ]
}

/** Links of a kind that is not allowed, however it is disguised. */
export const foreignLinks: readonly HostileCase[] = [
  {
    name: 'a script address is refused',
    files: linkTo('javascript:alert(1)'),
    expected: refused('javascript:alert(1)'),
  },
  {
    name: 'a script address in mixed case is refused',
    files: linkTo('JaVaScript:alert(1)'),
    expected: refused('JaVaScript:alert(1)'),
  },
  {
    name: 'a script address with a character reference is refused',
    files: linkTo('java&#115;cript:alert(1)'),
    expected: refused('javascript:alert(1)'),
  },
  {
    name: 'a script address with a colon by name is refused',
    files: linkTo('javascript&colon;alert(1)'),
    expected: refused('javascript:alert(1)'),
  },
  {
    name: 'a script address with a tab in it is refused',
    files: linkTo('java&#9;script:alert(1)'),
    expected: refused('java script:alert(1)'),
  },
  {
    name: 'a script address with a line end in it is refused',
    files: linkTo('java&NewLine;script:alert(1)'),
    expected: refused('java script:alert(1)'),
  },
  {
    name: 'a script address with spaces before it is refused',
    files: linkTo('<  javascript:alert(1)>'),
    expected: refused('javascript:alert(1)'),
  },
  {
    name: 'a script address with a percent-encoded colon is refused',
    files: linkTo('javascript%3Aalert(1)'),
    expected: refused('javascript%3Aalert(1)'),
  },
  {
    name: 'a script address with a percent-encoded letter is refused',
    files: linkTo('java%73cript:alert(1)'),
    expected: refused('java%73cript:alert(1)'),
  },
  {
    name: 'a data address is refused',
    files: linkTo('data:text/html,<script>alert(1)</script>'),
    expected: refused('data:text/html,<script>alert(1)</script>'),
  },
  {
    name: 'a data address in base 64 is refused',
    files: linkTo('data:text/html;base64,PHNjcmlwdD4='),
    expected: refused('data:text/html;base64,PHNjcmlwdD4='),
  },
  {
    name: 'a Visual Basic address is refused',
    files: linkTo('vbscript:msgbox(1)'),
    expected: refused('vbscript:msgbox(1)'),
  },
  {
    name: 'a file address is refused',
    files: linkTo('file:///etc/passwd'),
    expected: refused('file:///etc/passwd'),
  },
  {
    name: 'an FTP address is refused',
    files: linkTo('ftp://hill.example/'),
    expected: refused('ftp://hill.example/'),
  },
  {
    name: 'a blob address is refused',
    files: linkTo('blob:https://hill.example/x'),
    expected: refused('blob:https://hill.example/x'),
  },
  {
    name: 'an address without a scheme is refused',
    files: linkTo('//evil.example/'),
    expected: refused('//evil.example/'),
  },
  {
    name: 'an absolute path is refused',
    files: linkTo('/etc/passwd'),
    expected: refused('/etc/passwd'),
  },
  {
    name: 'a relative path is refused',
    files: linkTo('../other/policy.html'),
    expected: refused('../other/policy.html'),
  },
  {
    name: 'the name of a file is refused',
    files: linkTo('other.mdx'),
    expected: refused('other.mdx'),
  },
  {
    name: 'a web address without its scheme is refused',
    files: linkTo('www.gov.uk'),
    expected: refused('www.gov.uk'),
  },
  {
    name: 'an e-mail address without its scheme is refused',
    files: linkTo('clerk@hill.example'),
    expected: refused('clerk@hill.example'),
  },
  {
    name: 'backslashes in place of slashes are refused',
    files: linkTo('https:\\\\\\\\evil.example'),
    expected: refused('https:\\\\evil.example'),
  },
  {
    name: 'a web address without slashes is refused',
    files: linkTo('https:evil.example'),
    expected: refused('https:evil.example'),
  },
  {
    name: 'a script address in running text stays text',
    files: bodyOf('Type javascript:alert(1) here.'),
    expected: [],
  },
  {
    name: 'a web address in running text is a link',
    files: bodyOf('See https://www.gov.uk/ now.'),
    expected: [],
  },
  {
    name: 'a web address of any length is allowed',
    files: linkTo(`https://hill.example/${'a'.repeat(3000)}`),
    expected: [],
  },
]

function spaced(link: string, right: string): Pick<HostileCase, 'files' | 'expected'> {
  return {
    files: bodyOf(`See ${link}.`),
    expected: [
      warning(
        '5:5',
        'link-space',
        `Unexpected space in \`${link}\`, expected the address right behind the words in brackets`,
        `Delete the space: \`${right}\`. If the document prints it so, write a backslash before the first bracket, as in \`\\[\`.`,
      ),
    ],
  }
}

/** Links with a space before the address. */
export const spacedLinks: readonly HostileCase[] = [
  {
    name: 'a link to a clause with a space before its address is a warning',
    ...spaced('[clause 5.1] (#line-manager-approval)', '[clause 5.1](#line-manager-approval)'),
  },
  {
    name: 'a web link with a space before its address is a warning',
    ...spaced('[it] (https://www.gov.uk/)', '[it](https://www.gov.uk/)'),
  },
  {
    name: 'words in brackets before words in round brackets are text',
    files: bodyOf('See [it] (or not).'),
    expected: [],
  },
  {
    name: 'a backslash before the bracket says that it is printed so',
    files: bodyOf('See \\[it] (#here).'),
    expected: [],
  },
]

function refusedForm(address: string, expected: string): ExpectedMessage[] {
  return [error('5:5', 'link-scheme', `Unexpected link to \`${address}\`, expected ${expected}`)]
}

const clauseForm = '`#` and the id of a clause, such as `#friend-requests`'
const policyForm =
  '`policy:` and the name of a policy, such as `policy:code-of-conduct` or `policy:hill/social-media#friend-requests`'
const webForm = 'a whole web address without a user name or password, such as `https://www.gov.uk/`'

/** Links of an allowed kind whose address has the wrong form. The message names the form, not the kinds. */
export const malformedLinks: readonly HostileCase[] = [
  {
    name: 'a policy that climbs out of the handbook is refused',
    files: linkTo('policy:../../etc'),
    expected: refusedForm('policy:../../etc', policyForm),
  },
  {
    name: 'a policy of three names is refused',
    files: linkTo('policy:a/b/c'),
    expected: refusedForm('policy:a/b/c', policyForm),
  },
  {
    name: 'a policy without a name is refused',
    files: linkTo('policy:'),
    expected: refusedForm('policy:', policyForm),
  },
  {
    name: 'a policy with two ids is refused',
    files: linkTo('policy:a#b#c'),
    expected: refusedForm('policy:a#b#c', policyForm),
  },
  {
    name: 'an id that is a path is refused',
    files: linkTo('#../x'),
    expected: refusedForm('#../x', clauseForm),
  },
  {
    name: 'an id with a space is refused',
    files: linkTo('<#Has Space>'),
    expected: refusedForm('#Has Space', clauseForm),
  },
  {
    name: 'an id in capitals is refused in a link',
    files: linkTo('#Hacking'),
    expected: refusedForm('#Hacking', clauseForm),
  },
  {
    name: 'a link to a prototype is refused',
    files: linkTo('#__proto__'),
    expected: refusedForm('#__proto__', clauseForm),
  },
  {
    name: 'a link to an empty id is refused',
    files: linkTo('#'),
    expected: refusedForm('#', clauseForm),
  },
  {
    name: 'a user name and password in an address are refused',
    files: linkTo('https://user:password@hill.example/'),
    expected: refusedForm('https://user:password@hill.example/', webForm),
  },
  {
    name: 'a trusted name before an at sign is refused',
    files: linkTo('https://www.gov.uk@evil.example/'),
    expected: refusedForm('https://www.gov.uk@evil.example/', webForm),
  },
  {
    name: 'a password in an address in running text is refused',
    files: bodyOf('See https://a:b@hill.example/ now.'),
    expected: refusedForm('https://a:b@hill.example/', webForm),
  },
  {
    name: 'an address without a host is refused',
    files: linkTo('https://'),
    expected: refusedForm('https://', webForm),
  },
  {
    name: 'an impossible port is refused',
    files: linkTo('https://hill.example:99999999/'),
    expected: refusedForm('https://hill.example:99999999/', webForm),
  },
  {
    name: 'a telephone number of words is refused',
    files: linkTo('tel:call-me'),
    expected: refusedForm('tel:call-me', '`tel:` and digits, such as `tel:+441234567890`'),
  },
  {
    name: 'half an e-mail address is refused',
    files: linkTo('mailto:clerk'),
    expected: refusedForm(
      'mailto:clerk',
      '`mailto:` and an e-mail address, such as `mailto:clerk@example.org`',
    ),
  },
  {
    name: 'an empty address is not called an address named nothing',
    files: linkTo(''),
    expected: [
      error(
        '5:5',
        'link-scheme',
        'Unexpected link without an address, expected an address that begins with `https://`, `http://`, `mailto:`, `tel:`, `#`, `policy:`, `term:`, `act:`, `missing:`, `statutory:` or `lang:`',
        note,
      ),
    ],
  },
  {
    name: 'a space in the address of a link is reported, not printed with its brackets',
    files: linkTo('term:Spam Mail'),
    expected: refusedForm(
      'term:Spam Mail',
      '`term:` and the id of a definition, such as `term:blog`',
    ),
  },
]
