import type { FaultMessages } from './ja.ts'

const meant = (near: string): string => (near === '' ? '' : `did you mean "${near}"? `)

/** The faults of content in English. */
export const en: FaultMessages = {
  yaml: ({ reason }) => [
    `this is not valid YAML (${reason})`,
    'put texts that hold ": " or begin with a special character in "…", and indent by two spaces',
  ],
  folded: () => ['a text runs over several lines (YAML joins them with a space)', 'write it on one line'],
  'missing-file': () => ['there is no pack.yaml', 'add a pack.yaml with id, title, about and licence'],
  'empty-pack': () => ['there are no entries', 'put entries into terms or another folder'],
  'unknown-file': ({ folders }) => ['nothing reads files in this folder', `move it to one of: ${folders}`],
  'missing-key': ({ key }) => [`"${key}" is missing`, `add a line "${key}:"`],
  'unknown-key': ({ key, known }) => [`there is no "${key}" here`, `what can stand here: ${known}`],
  'wrong-type': ({ expected }) => ['this is the wrong kind of value', `write it as ${expected}`],
  'wrong-value': ({ allowed }) => ['this value is not one of those known', `write one of: ${allowed}`],
  'too-small': ({ minimum }) => ['this is too few or too small', `at least ${minimum}`],
  'too-big': ({ maximum }) => ['this is too many or too big', `at most ${maximum}`],
  empty: () => ['this is empty', 'write the text'],
  'date-string': () => ['this does not read as a date', 'write it like 2026-07-14'],
  'date-partial': () => ['this is not a date', 'write 2026, 2026-07 or 2026-07-14'],
  'date-day': () => ['this is not a day', 'write it like 2026-07-14'],
  'date-real': () => ['the calendar has no such day', 'write a day that exists'],
  id: () => ['this is not an id', 'join lower-case words and digits by hyphens, like nuclear-sharing'],
  code: () => ['this is not a code', 'write the letter of the kind and two or three digits, like t01'],
  kana: () => ['a reading holds only hiragana and ー', 'leave out spaces and signs and write it in hiragana'],
  url: () => ['this is not a web address', 'write the whole address, from https:// on'],
  'language-tag': () => ['this is not a language', 'write two letters, like ja or en'],
  digest: () => ['the text line of the history is damaged', 'do not write it by hand: use npm run content -- bump'],
  cite: () => ['this does not name a source', 'write its id, or {source: id, place: {ja: 第2条, en: Article II}}'],
  'cite-missing': () => ['no source is cited', 'write at least one id from sources/ after cite:'],
  'evidence-missing': () => ['there is no evidence', 'write at least one point with a source after evidence:'],
  'points-missing': () => ['there is no point with a source', 'write at least one'],
  'near-misses-missing': () => ['no true statement that must not be corrected', 'write at least one after nearMisses:'],
  other: ({ reason }) => [`this is not of the right form (${reason})`, 'compare it with other entries in the folder'],
  'id-is-not-file-name': ({ id, file }) => [
    `the id "${id}" is not the name of the file`,
    `name the file ${file}, or mend the id`,
  ],
  'id-taken': ({ id, file }) => [`the id "${id}" is taken by ${file}`, 'choose another id'],
  'code-taken': ({ code, file }) => [`the code ${code} is taken by ${file}`, 'choose a free code'],
  'code-letter': ({ letter }) => [
    'the letter of the code is that of another kind',
    `begin codes of this kind with ${letter}`,
  ],
  'no-such-entry': ({ id, near }) => [
    `there is no entry "${id}"`,
    `${meant(near)}write the id of an entry that exists`,
  ],
  'no-such-source': ({ id, near }) => [
    `there is no source "${id}"`,
    `${meant(near)}add sources/${id}.yaml, or write the id of a source that exists`,
  ],
  'entry-promised': ({ id }) => [`the promised entry "${id}" is missing`, 'write it, or take it out of promised'],
  'event-twice': ({ id }) => [`the event "${id}" stands twice`, 'give it another id'],
  'related-to-itself': () => ['the entry names itself', 'write the id of another entry'],
  'cells-differ': ({ columns }) => ['the cells do not match the columns', `fill in each row: ${columns}`],
  'source-not-read': ({ sources }) => [
    `none of these sources was read: ${sources}`,
    'add a source whose seen is full or excerpt, or leave the point out',
  ],
  'source-unused': ({ id }) => [`no entry cites the source "${id}"`, 'delete this file, or cite it'],
  'source-nowhere': () => ['neither an address nor a way to find it', 'write url: or find:'],
  'basis-needs': ({ basis, kinds }) => [
    `no source bears the basis "${basis}"`,
    `cite a source of one of these kinds, or mend the basis: ${kinds}`,
  ],
  'sides-differ-in-number': (sides) => [
    `${sides.for} arguments for and ${sides.against} against`,
    'give both sides the same number',
  ],
  'sides-differ-in-length': ({ lang, ...sides }) => [
    `in ${lang} the side for has ${sides.for} characters and the side against ${sides.against}: more than 15 % apart`,
    'shorten the longer side or fill in the shorter one',
  ],
  'numbers-differ': ({ ja: onlyJa, en: onlyEn }) => [
    `the languages differ in numbers (only in ja: ${onlyJa || 'none'}; only in en: ${onlyEn || 'none'})`,
    'write the same numbers and dates in both',
  ],
  'not-nfc': () => ['letters are stored in pieces (NFD)', 'save the text in normal form C (NFC)'],
  markup: ({ found }) => [
    `Discord would read this as markup: ${found}`,
    'leave out signs and addresses; write words only',
  ],
  'line-break': () => ['there is a line break inside a text', 'write it on one line'],
  'events-out-of-order': ({ date, after }) => [
    `${date} stands after ${after}`,
    'put the events in the order of their dates',
  ],
  'as-of-after-check': ({ asOf, checked }) => [
    `this holds as of ${asOf}, later than the day the entry was checked, ${checked}`,
    'mend the date, or set the asOf of the entry to the day you checked it again',
  ],
  'phrasings-too-few': ({ count, minimum }) => [
    `only ${count} phrasings in asked`,
    `write at least ${minimum} over both languages`,
  ],
  'phrasing-twice': ({ phrasing, like }) => [`"${phrasing}" is nearly "${like}"`, 'delete one, or ask in another way'],
  'sentence-too-long': ({ length, maximum, lang }) => [
    `a sentence in ${lang} is too long (${length} ${lang === 'ja' ? 'letters' : 'words'})`,
    `divide it into sentences of at most ${maximum}`,
  ],
  'sentences-too-long': ({ length, maximum, lang }) => [
    `the sentences in ${lang} are long (median ${length} ${lang === 'ja' ? 'letters' : 'words'})`,
    `keep at least half of them within ${maximum}`,
  ],
  copied: ({ from, lang }) => [
    `a run of text in ${lang} also stands in ${from}`,
    'say it in other words, or leave it to the related entry',
  ],
  'sources-too-few': ({ basis, count, minimum }) => [
    `the basis "${basis}" needs ${minimum} sources and has ${count}`,
    'cite a source of each side',
  ],
  'card-too-big': ({ page, lang, size }) => [
    `page ${page} of the card in ${lang} exceeds what Discord takes (${size} bytes)`,
    'shorten its longest text',
  ],
  draft: ({ id }) => [
    'this is a draft (version: 0)',
    `before it goes out, run npm run content -- bump ${id} "初版" "First version"`,
  ],
  'history-out-of-step': ({ version, history }) => [
    `the version is ${version}, but the history has ${history || 'nothing'}`,
    'number the history from 1 on, up to the version',
  ],
  'changed-without-version': ({ id, version }) => [
    `the text has changed, but it is still version ${version}`,
    `run npm run content -- bump ${id} "変えた理由" "why"`,
  ],
}
