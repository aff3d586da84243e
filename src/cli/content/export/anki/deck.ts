type Deck = { readonly id: number; readonly name: string; readonly about: string; readonly changedAt: number }

/** Decks as the collection's `decks` holds them: Anki's own first one, and ours. Nothing was studied in either. */
export const decksOf = (deck: Deck): object => ({
  1: deckJson({ id: 1, name: 'Default', about: '', changedAt: deck.changedAt }),
  [deck.id]: deckJson(deck),
})

const deckJson = ({ id, name, about, changedAt }: Deck): object => ({
  id,
  name,
  desc: about,
  mod: changedAt,
  usn: -1,
  conf: 1,
  dyn: 0,
  collapsed: false,
  browserCollapsed: false,
  extendNew: 0,
  extendRev: 0,
  newToday: [0, 0],
  revToday: [0, 0],
  lrnToday: [0, 0],
  timeToday: [0, 0],
})

/** The options of decks as the collection's `dconf` holds them: Anki's own, with its own values. People keep theirs on import. */
export const deckOptions: object = {
  1: {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: { bury: false, delays: [1, 10], initialFactor: 2500, ints: [1, 4, 0], order: 1, perDay: 20 },
    rev: { bury: false, ease4: 1.3, ivlFct: 1, maxIvl: 36_500, perDay: 200, hardFactor: 1.2 },
    lapse: { delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0 },
  },
}

/** The settings of a collection as its `conf` holds them. */
export const collectionSettings = (deckId: number, noteTypeId: number, nextPosition: number): object => ({
  activeDecks: [deckId],
  curDeck: deckId,
  curModel: noteTypeId,
  nextPos: nextPosition,
  addToCur: true,
  collapseTime: 1200,
  dayLearnFirst: false,
  dueCounts: true,
  estTimes: true,
  newSpread: 0,
  sortBackwards: false,
  sortType: 'noteFld',
  timeLim: 0,
})
