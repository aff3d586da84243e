import { fold, normalise } from './fold.ts'

const listed = (text: string): readonly string[] => text.trim().split(/\s+/)

/** What people put after a name to ask about it, and nothing else. */
const after = listed(`
  とは とはなに とは何 とはなんですか とは何ですか とはなんでしょうか とは何でしょうか とはどういういみ とはどういういみですか とはどういう意味 とはどういう意味ですか
  って ってなに って何 ってなん ってなんですか って何ですか ってなんなの って何なの ってどういういみ ってどういう意味
  の意味 の意味は の意味を教えて について についておしえて について教えて について教えてください を教えて を教えてください を説明して
  towa toha towanani tohanani towanandesuka ttenani nitsuite nitsuiteoshiete
  mean means
`)
/** What people put before a name, spaces left out. */
const before = listed('whatis whatare whats whatdoes whatdo define definitionof meaningof explain tellmeabout')
const articles = ['the', 'an', 'a']

/** The longest that fits is taken off: of とはなに not only なに. */
const longestFirst = (list: readonly string[]): readonly string[] => list.toSorted((a, b) => b.length - a.length)
const endings = longestFirst(after.map((text) => fold(text)))
const openings = longestFirst(before.flatMap((text) => ['', ...articles].map((article) => text + article)))

/**
 * What a question that only asks for a name asks for: 核共有とは？ and "What is nuclear sharing?" give the name. Several readings,
 * since "whatisa2ad" may hold an article or not. Empty for any other question.
 */
export const namesAsked = (question: string): readonly string[] => {
  const folded = fold(question)
  const ending = endings.find((text) => folded.endsWith(text)) ?? ''
  const body = folded.slice(0, folded.length - ending.length)
  const stripped = openings.filter((text) => body.startsWith(text)).map((text) => body.slice(text.length))
  return [...stripped, ...(ending === '' ? [] : [body])].filter((name) => name !== '')
}

const opinion =
  /べき|賛成|反対|賛否|どう思|どうおも|是か非|(?:方|ほう)が(?:いい|良い|よい)|beki\b|\bshould\b|\bought\b|\bagree|\bin favou?r\b|\bpros and cons\b|\bgood idea\b|\bdo you (?:think|support)\b/u

/** Whether a question asks what ought to be done, which only a debate with both sides may answer. */
export const asksOpinion = (question: string): boolean => opinion.test(normalise(question))

const difference = /違い|ちがい|違う|差は|比べ|比較|\b(?:chigai|tigai)|\bdiffer|\bversus\b|\bvs\b|\bcompare/u

/** Whether a question sets two things beside each other. */
export const asksDifference = (question: string): boolean => difference.test(normalise(question))
