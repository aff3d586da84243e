import { ankiId } from './ids.ts'

/** The fields of a note in order. Anki takes a note type for another one when a name changes, and would then keep old notes as they are. */
const fields = ['Question', 'Answer', 'Sources', 'Reference', 'Licence'] as const

/** What a note holds, field by field, as HTML. */
export type NoteFields = Readonly<Record<(typeof fields)[number], string>>

/** The fields of a note as Anki keeps them: in order, with a unit separator between. */
export const joinFields = (note: NoteFields): string => fields.map((name) => note[name]).join('\u001F')

export const noteTypeId = ankiId('ronten note type 1')

/** Seconds since 1970. To be raised with every change of templates or style: Anki then takes the newer ones. */
const changedAt = 1_764_200_000

const front = '<div class="question">{{Question}}</div>'

// Sources and licence are part of every answer: a card that travels without its deck still says where it comes from.
const back = `{{FrontSide}}
<hr id="answer">
<div class="answer">{{Answer}}</div>
<div class="sources">{{Sources}}</div>
<div class="licence">{{Reference}}<br>{{Licence}}</div>`

const css = `.card { font-family: sans-serif; font-size: 18px; line-height: 1.6; text-align: left; max-width: 40em; margin: 0 auto; }
.question { font-size: 20px; font-weight: bold; }
.sources, .licence { font-size: 13px; margin-top: 1em; overflow-wrap: anywhere; }`

/** The one note type of a deck, as the collection's `models` holds it. */
export const noteType = (deckId: number): object => ({
  id: noteTypeId,
  name: 'Ronten',
  type: 0,
  mod: changedAt,
  usn: -1,
  sortf: 0,
  did: deckId,
  tmpls: [{ name: 'Card 1', ord: 0, qfmt: front, afmt: back, bqfmt: '', bafmt: '', did: null, bfont: '', bsize: 0 }],
  flds: fields.map((name, ord) => ({ name, ord, sticky: false, rtl: false, font: 'Arial', size: 20, media: [] })),
  css,
  latexPre:
    '\\documentclass[12pt]{article}\n\\special{papersize=3in,5in}\n\\usepackage{amssymb,amsmath}\n\\pagestyle{empty}\n\\setlength{\\parindent}{0in}\n\\begin{document}\n',
  latexPost: '\\end{document}',
  req: [[0, 'any', [0]]],
  tags: [],
  vers: [],
})
