import { wordRule, type WordRule } from './word-rule.ts'

/** What a bracket of a template begins with, whatever follows. */
const asked =
  'insert|add|enter|type in|complete|specify|fill in|please|delete|your|name of|x{2,}|tb[acd]\\b|\\?{1,}|\\.{2,}|…+|_+'
/** What may also be sound in a bracket: alone, or with three more words at most. */
const nouns = [
  'name',
  'date',
  'dates',
  'day',
  'month',
  'year',
  'number',
  'amount',
  'sum',
  'title',
  'role',
  'address',
  'e-?mail',
  'telephone',
  'phone',
  'url',
  'link',
  'website',
  'web address',
  'location',
  'venue',
  'post code',
  'postcode',
  'signature',
  "councils?(?:’s|'s)? name",
  '(?:parish|town|community|local|village) (?:council|name)',
  'council',
  'parish',
  "clerk(?:’s|'s)? name",
  'job title',
  'contact details',
  'policy name',
  'committee name',
  'dd',
].join('|')
const bracketed = new RegExp(
  String.raw`\[\s?(?:(?:${asked})[^\[\])\n]{0,80}|(?:the\s)?(?:${nouns})(?:\s[\p{L}\d/’']{1,15}){0,3})[\])]`,
  'giu',
)
const angled = new RegExp(
  String.raw`<\s?(?:insert|add|enter|your|${nouns})(?:\s[\p{L}\d/’']{1,15}){0,3}\s?>|«[\p{L}_\d ]{1,40}»|<<[\p{L}_\d ]{1,40}>>`,
  'giu',
)

/** A place in a template that somebody should have filled in. */
export const placeholder = new RegExp(`${bracketed.source}|${angled.source}`, 'giu')

/** What templates and drafts leave behind in the words. */
export const templateRules: readonly WordRule[] = [
  wordRule('placeholder-left', placeholder, { needs: ['[', '<', '«'] }),
  wordRule(
    'placeholder-left',
    /(?<![\p{L}\p{N}])(?<!(?:[Pp]art|[Cc]hapter|[Vv]olume)\s)(?:X{3,12}|x{3,12})(?![\p{L}\p{N}])|(?<![\p{L}\d])(?:dd|DD|xx|XX)[/.-](?:mm|MM|xx|XX)[/.-](?:yy|YY|xx|XX|20xx|20XX)\p{L}{0,2}|(?<!\d)20(?:XX|xx|\?\?)(?!\w)/gu,
    { needs: ['XX', 'xx', 'DD', 'dd', '20??'] },
  ),
  wordRule('filler-text', /\blorem ipsum\b|\bdolor sit amet\b/gi, {
    needs: ['orem', 'OREM', 'olor sit'],
  }),
  wordRule(
    'undecided-left',
    /(?<![\p{L}\p{N}])(?:TB[ACD]|T\.B\.[ACD]\.?)(?![\p{L}\p{N}])|\((?:date |details? |to be )?(?:to be )?(?:confirmed|advised|decided)\)|(?<!\?)\?{3,}/gu,
    { needs: ['TB', 'T.B', 'onfirmed)', 'dvised)', 'ecided)', '???'] },
  ),
  wordRule(
    'choice-left',
    /\b[Dd]elete (?:as|where|if) (?:appropriate|applicable|necessary|not applicable)\b|\bDELETE AS (?:APPROPRIATE|APPLICABLE)\b|\b(?:Parish|Town|Community) ?\/ ?(?:Parish|Town|Community|City)(?: ?\/ ?\w{4,9})? (?:Council|Clerk)\b/g,
    {
      needs: [
        'elete as',
        'elete where',
        'elete if',
        'DELETE AS',
        'Parish/',
        'Parish /',
        'Town/',
        'Town /',
        'Community/',
        'Community /',
      ],
    },
  ),
  wordRule(
    'drafting-note',
    /\b(?:Drafting note|Note to (?:the )?(?:clerk|drafter|editor|author)|Clerk to (?:check|confirm|complete|add))\b[^.\n]{0,40}|^[^\S\r\n\u2028\u2029]*(?:FIRST |FINAL |WORKING )?DRAFT(?: (?:v|version|copy|document|policy|for|only|\d)[^\n]{0,30})?\s*$/gm,
    { needs: ['rafting note', 'ote to', 'lerk to', 'DRAFT'] },
  ),
  wordRule(
    'example-contact',
    /@(?:example|domain|email|councilname|parishname|(?:your|my|any)-?(?:parish|town|council|village|domain|name|email|website)[\w-]{0,20})\.[\w.]{2,20}|\b(?:www\.|https?:\/\/(?:www\.)?)(?:example|domain|councilname|parishname|(?:your|my|any)-?(?:parish|town|council|village|domain|name|email|website)[\w-]{0,20})\.[\w.]{2,20}|\b(?:01234 ?567 ?89\d|07123 ?456 ?789|0{5} ?0{5,6}|07000 ?0{6}|AB1 2CD|AA1 1AA)\b|\b(?:Joe Bloggs|Jane Bloggs|A\.? ?N\.? Other|Any(?:town|where|parish|village) (?:Parish|Town) Council|Your (?:Parish|Town) Council)\b/g,
    {
      needs: [
        '@',
        'www.',
        'http',
        '0123',
        '0712',
        '00000',
        '07000',
        'AB1',
        'AA1',
        'Bloggs',
        'Other',
        'Any',
        'Your ',
      ],
    },
  ),
]
