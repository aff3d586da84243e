import { normalise } from './fold.ts'

/**
 * Ways of speaking of something without stating it, each as a pattern over normalised text. What the shares of phrasings that a pattern
 * meets are was counted before it was taken: each meets many of the lines that do not state, and few of those that do.
 */
const patterns = {
  questionJa:
    /(?:です|ます|でしょう|だろう|の|な|だった|なの|かも|せん)か(?:ね|な|い|しら)?(?=[。.…！!~〜w笑、\s]|$)|か(?:な|ね|い|しら)(?:あ|ー|ぁ)?[。.…！!~〜w笑\s]*$|どう(?:なる|なん|して|すれ|いう|やって)|んだろう?ね?[。.…\s]*$|っけ[。.…]*$|って(?:本当|ほんと|マジ|まじ)[。.…]*$|(?:何割|何か国|何発|どれ|どこ|いつ|誰|だれ|なぜ|なんで|なに|何).{0,20}(?:の|なの|ん)[。.…]*$/u,
  questionMark: /\?/u,
  questionEn:
    /^(?:(?:so|and|but|wait|hey|ok|um|also|or|honest question|serious question)[, ]+)*(?:is|are|was|were|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|do|does|did|don['’]?t|doesn['’]?t|didn['’]?t|can|could|can['’]?t|couldn['’]?t|will|would|won['’]?t|wouldn['’]?t|has|have|had|haven['’]?t|should|shouldn['’]?t|what|what['’]?s|whats|who|who['’]?s|which|where|where['’]?s|why|how|when (?:did|do|does|is|are|was|were|will|would|can|has|have))\b/u,
  askingEn:
    /\bwondering\b|\bcurious (?:whether|if|how|what|why)\b|\banyone know\b|\bcan (?:someone|somebody|anyone)\b/u,
  askingJa: /教えて|知りたい|素人質問|素朴な疑問|質問です|気になって|気になる|宿題|レポート/u,
  supposedJa: /もし(?!か)|仮に|だとしたら|としたら|とすれば/u,
  supposedEn: /\b(?:suppose|assuming|whether|unless|what if|hypothetical\w*|if)\b/u,
  deniedJa:
    /(?:わけ|訳|って話|という話|ってこと|ということ|もの|って意味|という意味|なんてこと)(?:では|じゃ|でも|に?は|も|が)?(?:な[いくかし]|ありませ|なら)|とは(?:言え|言い切|いえ|限|なら|違|ちが|別)|(?:では|じゃ)(?:ない|なく|なか|ありませ)|には?なら(?:ない|ん|ず)|事実は(?:ない|ありま)|ことは(?:ない|なく|ありま|できま|できな)|ってば|とも(?:限|言|いえ|かぎ)|までは|のは無理|は無理|決まり(?:は|も)な|別(?:モノ|物|もの)|話は(?:な|あり)|とはいか|とまで|決まった(?:わけ|訳)|(?:断定|証明|断言)(?:は|も|を)?(?:でき(?:な|ませ|る人は)|し(?:な|ては))|(?:数字|事実|実際|実態|資料|記録)(?:と|とは|に)(?:合わ|合って|違|異な|食い違|反)|別(?:の)?話|混同|同一視|いっしょくた/u,
  deniedEn:
    /\b(?:does|do|did)(?:n['’]?t| not) (?:mean|make|give|follow|imply|turn|equal|automatically|prove|guarantee|amount|translate|settle)\b|\bnot (?:only|just|merely|simply|the (?:same|only))\b|\b(?:is|are|was|were)n['’]?t (?:only|just|the (?:same|only)|exactly|how|what|quite|necessarily|automatically)\b|\bnot (?:how|what|true)\b|\bnope\b|^no[,.]|\bnowhere near\b|\bfar from\b/u,
  rejectedJa:
    /誤り|誤解|間違|まちがい|デマ|嘘|うそ|ウソ|フェイク|訂正|撤回|否定|違う(?:よ|って|から|だろ|のに|ぞ|んだ)|ちがう|勘違い|雑(?:だ|す|な|に|過|で)|言い過ぎ|盛り(?:すぎ|過ぎ)|極論|ツッコミ|突っ込|却下|決めつけ|都市伝説|神話|煽[りっる]|鵜呑み|飛躍|短絡|乱暴|見すぎ/u,
  rejectedEn:
    /\b(?:myths?|debunk\w*|fact.?check\w*|correct(?:ed|ing|ion|s)|wrong|false|nonsense|misleading|misread\w*|misunderst\w*|mistake\w*|retract\w*|rumou?rs?|hoax|fake|untrue|bogus|lazy|exaggerat\w*|roasted|deleted|silly|sloppy|urban legend|tall tale|misconceptions?|conflat\w+|overstat\w+|facepalm|clickbait)\b/u,
  reportedJa:
    /(?:と|って|とか|みたいな)(?:言|い)(?:う|って|われ|うて|い張|い切|い放)(?:る|た)?(?:人|奴|やつ|友|記事|投稿|動画|先輩|議員|配信|アカ|のは|け[れど]|が|ても)|(?:と|って|とか|などと|なんて)(?:いう|言う|ゆう)?(?:主張|説|発言|投稿|記事|動画|見出し|コメント|意見|論法|声|解説|チラシ|ビラ|パネル|表|図)|主張(?:する|した|して)|叫んで|豪語|力説|信じて(?:る|いる)(?:人|友|先)|得意げ/u,
  reportedEn:
    /\b(?:claim(?:s|ed|ing)?|insist\w*|keeps?|shout\w*|yell\w*|swore|people (?:say|think|believe)|some guy|headline|thread|poster|leaflet|flyer|caption|pundit|uncle|tweet)\b/u,
  quotedJa: /[「『][^」』]{6,}[」』]/u,
  quotedEn: /(?:^|[\s(,])["“‘][^"”’]{8,}["”’]/u,
  wishedJa:
    /べき|ほしい|欲しい|てくれ|したい|なりたい|せたい|願|希望|期待|嫌だ|いやだ|怖い|こわい|心配|不安|と思う|と思います|個人的/u,
  wishedEn:
    /\b(?:should(?:n['’]?t)?|ought|hope|hopefully|wish|(?:i|we|they) want|i['’]?d|i fear|worr(?:y|ies|ied)|i think|i feel|imo|in my (?:opinion|view)|personally|let['’]?s|prefer|rather)\b/u,
  votedJa: /反対(?:です|だ|し|の立場|に一票)|賛成(?:です|だ|し|の立場)|議論/u,
  votedEn: /\b(?:wants?|oppose|support|in favou?r|agree|disagree)\b/u,
} as const

/** The name of a way of speaking. */
export type Guard = keyof typeof patterns

const names = Object.keys(patterns) as readonly Guard[] // Object.keys gives strings; the keys are the guards

/** Ways of speaking in which nothing is stated, whatever else the sentence says. The others only weigh: many who state use them too. */
const decisive: readonly Guard[] = ['questionJa', 'questionMark', 'questionEn', 'askingJa', 'askingEn', 'supposedJa', 'deniedJa', 'deniedEn', 'rejectedJa', 'rejectedEn', 'quotedJa', 'quotedEn', 'wishedJa', 'wishedEn'] // prettier-ignore

/** Ways of speaking that hold for a whole message: who rejects in one sentence quotes in another. */
const farReaching: readonly Guard[] = ['rejectedJa', 'rejectedEn', 'quotedJa', 'quotedEn']

const speaks = (text: string, guards: readonly Guard[]): boolean => {
  const normalised = normalise(text).trim()
  return guards.some((guard) => patterns[guard].test(normalised))
}

/** The ways of speaking that a text shows. */
export const guardsIn = (text: string): readonly Guard[] => {
  const normalised = normalise(text).trim()
  return names.filter((guard) => patterns[guard].test(normalised))
}

/** Whether a sentence asks, supposes, denies, rejects or quotes, so that it states nothing. */
export const isGuarded = (sentence: string): boolean => speaks(sentence, decisive)

/** Whether a message rejects or quotes anywhere, so that none of its sentences counts as the writer's own. */
export const isAboutTalk = (message: string): boolean => speaks(message, farReaching)

/** Whether a phrasing asks, so that it is no statement. */
export const isAsked = (phrasing: string): boolean =>
  speaks(phrasing, ['questionJa', 'questionMark', 'questionEn', 'askingJa', 'askingEn'])

const negation = {
  ja: /ない|なかっ|ません|なく[てな]|なし(?:で|だ|$)|無理|不可能|んよ|へん/u,
  en: /\b(?:not|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|doesn['’]?t|don['’]?t|didn['’]?t|won['’]?t|wouldn['’]?t|can['’]?t|cannot|couldn['’]?t|hasn['’]?t|haven['’]?t|never|no|none|nobody|nothing|neither|nor|without|only)\b/u,
} as const

/** Whether a text negates anything; it may still be a statement (some misconceptions say that there is none of something). */
export const negates = (text: string): boolean => {
  const normalised = normalise(text)
  return negation.ja.test(normalised) || negation.en.test(normalised)
}
