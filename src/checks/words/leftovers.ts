import type { Values } from '../../messages/message.ts'
import { wordRule, type WordRule } from './word-rule.ts'

const errors =
  'Error! (?:Reference source not found|Bookmark not defined|Hyperlink reference not valid|No text of specified style|Not a valid|No bookmark name|Unknown)[^.\\n]{0,40}'
const garbled = [
  'â€[™œ˜“”¢¦"\u009d\u0080-\u009f]?',
  'Ã[©¨¢ªª«®¯´¶¼¡ ±§‰]',
  'Â[£ ©®°·½]',
  'â‚¬',
  'ï»¿',
  'Å[·µ´]',
  '&#x?[\\dA-Fa-f]{2,5};',
  '&(?:nbsp|amp|rsquo|lsquo|rdquo|ldquo|quot|ndash|mdash|pound);',
  '(?<=\\p{Ll})\\?(?:s|t|re|ve|ll)(?=[\\s.,;:)])',
  // A PDF whose “ti” is one sign gives “regula[ons”; “councillor[s]” is sound.
  '\\[(?<=\\p{Ll}.)(?=\\p{Ll}{1,20}(?![\\p{L}\\]]))',
].join('|')

/** The whole word around a sign that belongs to no word: a letter of another alphabet, or a bracket in the place of letters. */
function readWord({ index, input }: RegExpExecArray, length = 0): Values {
  const [before = ''] = /\p{L}{0,30}$/u.exec(input.slice(Math.max(0, index - 30), index)) ?? []
  const [behind = ''] = /^\p{L}{0,30}/u.exec(input.slice(index + length, index + 30)) ?? []
  return { found: before + input.slice(index, index + length) + behind }
}

/** The whole word, and how it is typed letter by letter. */
function readLigature(match: RegExpExecArray): Values {
  const { found = '' } = readWord(match)
  return { found, expected: found.normalize('NFKD') }
}

/** What programs leave behind in words that are copied from them. */
export const leftoverRules: readonly WordRule[] = [
  wordRule(
    'field-left',
    new RegExp(
      `${errors}|\\bMERGEFIELD\\b|\\bMERGEFORMAT\\b|\\bHYPERLINK (?:"|\\\\l)|\\bPAGEREF \\S|\\bTOC \\\\[oh]|_Toc\\d{5,}|\\bFORM(?:TEXT|CHECKBOX)\\b`,
      'g',
    ),
    { needs: ['Error!', 'MERGE', 'HYPERLINK', 'PAGEREF', 'TOC', '_Toc', 'FORM'] },
  ),
  wordRule(
    'comment-left',
    /\bComment(?:ed)? ?\[[A-Za-z]{1,4}\d{1,4}\]:?|^[^\S\r\n\u2028\u2029]*(?:Deleted|Formatted|Inserted|Moved (?:up|down|from|to|\(insertion\))) ?(?:\[\w{1,5}\])?: ?(?=\S)|\bFormatted: (?:Font|Indent|Bullets|Normal|Left|Right|Justified|Underline|List|Centred|Space)/gm,
    { needs: ['Comment', 'Deleted', 'Formatted', 'Inserted', 'Moved'] },
  ),
  wordRule(
    'page-number-left',
    /\b[Pp]age \d{1,3} of \d{1,3}\b|\b\d{1,3} ?\| ?P ?a ?g ?e\b|\bP ?a ?g ?e ?\| ?\d{1,3}\b|^[^\S\r\n\u2028\u2029]*(?:[Pp](?:age|AGE|g\.?) )\d{1,3}\s*$|^[^\S\r\n\u2028\u2029]*[-–—] ?\d{1,3} ?[-–—]\s*$/gm,
    { needs: ['age', 'AGE', 'g e', 'Pg', '- ', '-\n', '– ', '— ', '|'] },
  ),
  wordRule('letters-garbled', new RegExp(garbled, 'gu'), {
    needs: ['â', 'Ã', 'Â', 'ï', 'Å', '&', '?', '['],
    read: (match) => (match[0] === '[' ? readWord(match, 1) : {}),
  }),
  wordRule('ligature-left', /[\uFB00-\uFB06]/g, { read: readLigature }),
  wordRule('letter-lost', /\uFFFD/g, { needs: ['�'] }),
  wordRule('letters-mixed', /[\u0370-\u03FF\u0400-\u04FF](?:(?<=[a-zA-Z].)|(?=[a-zA-Z]))/gu, {
    read: (match) => readWord(match),
  }),
  wordRule(
    'assistant-left',
    /\bAs an AI (?:language )?(?:model|assistant)\b|\b(?:Certainly|Sure|Of course|Absolutely)[!,.] (?:[Hh]ere(?: is|’s|'s| are)|[Bb]elow is)\b|oaicite|contentReference|turn\d{1,2}(?:search|view|file)\d{1,2}\b|\bI hope this (?:helps|policy meets)\b|\bWould you like me to\b|\bknowledge cut-?off\b|\blet me know if you(?:’d|'d| would) like\b/g,
    {
      needs: [
        'As an AI',
        'Certainly',
        'Sure',
        'Of course',
        'Absolutely',
        'oaicite',
        'contentReference',
        'turn',
        'I hope',
        'Would you',
        'nowledge',
        'let me',
      ],
    },
  ),
  wordRule(
    'mail-left',
    /\bSent from my (?:iPhone|iPad|Samsung|Galaxy|mobile|phone)\b|(?<!-)-{3,} ?(?:Original|Forwarded) [Mm]essage|\bGet Outlook for (?:iOS|Android)\b|^[^\S\r\n\u2028\u2029]*From: [^\n]{3,80} Sent: |\bThis e-?mail (?:and any|is) (?:files|attachments|intended|confidential)/gm,
    { needs: ['Sent from', '--', 'Outlook', 'From:', 'mail'] },
  ),
  wordRule(
    'web-left',
    /^[^\S\r\n\u2028\u2029]*(?:skip to (?:main )?content|back to top|print this page|share this(?: page)?|accept (?:all )?cookies|read more|click here to (?:download|view|print)[^.\n]{0,40}|this page was last updated[^\n]{0,40}|page\d{1,2}image\d{4,}[^\n]{0,80})\.?\s*$/gim,
  ),
]
