import type { Basis } from '../content/schema/point.ts'
import type { Entry, Kind } from '../content/schema/entry.ts'
import type { SourceKind } from '../content/schema/source.ts'
import type { View } from '../door/action.ts'
import type { ChannelFault } from '../door/channel.ts'
import type { Failure } from '../door/failure.ts'
import type { z } from 'zod'

type LabelName = Extract<Entry, { kind: 'misconception' }>['label']

/** Everything Ronten says beside its content. A language that lacks a line does not compile. */
export type Messages = {
  readonly kinds: Readonly<Record<Kind, string>>
  readonly labels: Readonly<Record<LabelName, string>>
  readonly bases: Readonly<Record<Basis, string>>
  readonly sourceKinds: Readonly<Record<z.infer<typeof SourceKind>, string>>
  readonly views: Readonly<Record<View, string>>
  readonly card: {
    readonly sources: string
    readonly manySources: (count: number) => string
    readonly points: string
    readonly claim: string
    readonly rating: string
    readonly misleads: string
    readonly kernel: string
    readonly factAgain: string
    readonly nearMisses: string
    readonly background: string
    readonly sides: { readonly for: string; readonly against: string }
    readonly reasoning: string
    readonly evidence: string
    readonly reply: string
    readonly crux: string
    readonly commonGround: string
    readonly factMatters: string
    readonly valueMatters: string
    readonly order: string
    readonly status: string
    readonly events: string
    readonly asOf: (date: string) => string
    readonly footer: (reference: string, date: string) => string
    readonly due: (reference: string, date: string) => string
    readonly page: (page: number, pages: number) => string
    readonly newer: (from: number, to: number) => string
    readonly noAddress: string
    readonly undated: string
    readonly primary: string
    readonly secondary: string
    readonly seen: { readonly full: string; readonly excerpt: string; readonly notRead: string }
    readonly minutes: (minutes: number) => string
    readonly goals: string
    readonly steps: string
    readonly questions: string
    readonly quiz: string
    readonly versionLine: (version: number, date: string, why: string) => string
  }
  readonly actions: {
    readonly more: string
    readonly less: string
    readonly sources: string
    readonly history: string
    readonly back: string
    readonly next: string
    readonly previous: string
    readonly otherLanguage: string
    readonly share: string
    readonly remove: string
    readonly removeAbout: string
    readonly menu: string
  }
  readonly ask: {
    readonly offerTitle: string
    readonly offer: string
    readonly declineTitle: string
    readonly decline: string
    readonly others: string
  }
  readonly lookUp: {
    readonly relatedTitle: string
    readonly statesTitle: string
    readonly states: string
    readonly related: string
    readonly note: string
    readonly reply: string
    readonly replyAbout: string
    readonly replied: string
    readonly nothingTitle: string
    readonly nothing: string
  }
  readonly channelFaults: Readonly<Record<ChannelFault, string>>
  readonly unknown: { readonly title: (typed: string) => string; readonly near: string; readonly nothing: string }
  readonly help: {
    readonly title: string
    readonly lead: string
    readonly onMessage: string
    readonly options: string
    readonly menuNote: string
  }
  readonly about: {
    readonly title: string
    readonly lead: string
    readonly neutralityTitle: string
    readonly neutrality: readonly string[]
    readonly packTitle: string
    readonly pack: (title: string, entries: number, sources: number, read: number) => string
    readonly version: (version: string) => string
    readonly licence: (name: string) => string
    readonly privacy: string
    readonly invite: string
  }
  readonly failures: { readonly [C in Failure['code']]: (data: Extract<Failure, { code: C }>['data']) => string }
  readonly apology: (id: string) => string
}

/** Japanese. */
export const ja: Messages = {
  kinds: {
    term: '用語',
    misconception: 'よくある誤解',
    debate: '賛否',
    case: '事例',
    comparison: '比較',
    question: '質問と答え',
    guide: '勉強会の手引き',
  },
  labels: {
    false: '誤り',
    misleading: 'ミスリード',
    contested: '見解が分かれる',
    outdated: '情報が古い',
    forecast: '検証対象外(予測)',
  },
  bases: {
    treaty: '条約',
    law: '法令',
    'official-statement': '公式発言',
    'official-document': '公文書',
    scholarly: '研究',
    press: '報道',
    estimate: '推定',
    disputed: '見解の対立',
  },
  sourceKinds: {
    treaty: '条約',
    law: '法令',
    parliament: '議会文書',
    'official-statement': '公式発言',
    'official-document': '公文書',
    scholarly: '研究',
    'think-tank': 'シンクタンク',
    press: '報道',
    reference: '参考資料',
    campaign: '市民団体・運動体',
    'state-media': '国営メディア',
  },
  views: { short: '要点', full: '詳細', sources: '出典', history: '更新履歴' },
  card: {
    sources: '出典',
    manySources: (count) => `${count}件(「出典」ボタンで一覧)`,
    points: '根拠',
    claim: 'よくある言い方',
    rating: '判定',
    misleads: 'どこで取り違えるか',
    kernel: '一理あるところ',
    factAgain: 'もう一度',
    nearMisses: '似ていて正しい言い方',
    background: '背景',
    sides: { for: '賛成の論', against: '反対の論' },
    reasoning: '論理',
    evidence: '根拠',
    reply: '相手側の最も強い反論',
    crux: '意見の分かれ目',
    commonGround: '双方が認めること',
    factMatters: '事実で決まること',
    valueMatters: '価値の選択',
    order: '並び順は「賛成、反対」で固定です。順番に優劣の意味はありません。論の数と長さは両側でそろえています。',
    status: '現状',
    events: '経緯',
    asOf: (date) => `${date}時点`,
    footer: (reference, date) => `${reference} ・ ${date}時点`,
    due: (reference, date) => `${reference} ・ ${date}に確認、再確認の時期です`,
    page: (page, pages) => `${page}/${pages}ページ`,
    newer: (from, to) => `元の投稿は版${from}です。ここに示すのは最新の版${to}です。`,
    noAddress: 'URLなし',
    undated: '日付なし',
    primary: '一次資料',
    secondary: '二次資料',
    seen: { full: '全文を確認', excerpt: '該当部分を確認', notRead: '本文は未確認' },
    minutes: (minutes) => `${minutes}分`,
    goals: '目標',
    steps: '読む順',
    questions: '進行役の問い',
    quiz: '確認に使う記事',
    versionLine: (version, date, why) => `版${version}(${date}): ${why}`,
  },
  actions: {
    more: 'もっと詳しく',
    less: '要点に戻る',
    sources: '出典',
    history: '更新履歴',
    back: '要点に戻る',
    next: '次へ',
    previous: '前へ',
    otherLanguage: 'English',
    share: 'チャンネルに共有',
    remove: 'この回答を消す',
    removeAbout: '呼び出した人とモデレーターが使えます',
    menu: 'ほかの操作・関連する記事',
  },
  ask: {
    offerTitle: 'お探しの記事はこちらですか',
    offer: '質問に近い記事です。どれかを選ぶと、この場所に表示します。',
    declineTitle: 'その質問に答える記事はありません',
    decline:
      'このボットは、人が書いて出典を付けた記事だけで答えます。近い話題の記事を答えとして示すことはしません。言葉を変えて聞くか、/help で使える範囲をご覧ください。',
    others: 'ほかに近い記事',
  },
  lookUp: {
    relatedTitle: 'このメッセージに関係する記事',
    statesTitle: 'このメッセージに関係する事実',
    states:
      'このメッセージは、次の事実と食い違うことを述べているように見えます。機械による推測なので、文脈はご自分で確かめてください。',
    related: 'ほかに関係する記事',
    note: '見ているのはあなただけです。メッセージは保存しません。',
    reply: 'このメッセージへの返信として共有',
    replyAbout: '記事を返信として投稿します(誰かを名指ししません)',
    replied: '返信として共有しました。',
    nothingTitle: 'このメッセージに関係する記事はありません',
    nothing: '収録している記事の話題が見当たりませんでした。言葉で調べるには /ask をお使いください。',
  },
  channelFaults: {
    'no-access':
      'このチャンネルをRontenが見られません。サーバーに追加されているか、「チャンネルを見る」権限があるかを確かめてください。',
    'no-permission': 'このチャンネルでRontenに投稿の権限がありません。「メッセージを送信」を許可してください。',
    'unknown-channel': 'チャンネルが見つかりません。削除された可能性があります。',
    'unknown-message': '元のメッセージが見つかりません。削除された可能性があります。',
    'pins-full': 'ピン留めが上限(250件)に達しています。古いものを外してからお試しください。',
    'archived-thread': 'スレッドがアーカイブされています。開き直してからお試しください。',
    'wrong-kind': 'この種類のチャンネルやメッセージではできません。',
    unreachable: 'Discordに接続できませんでした。少し待ってからお試しください。',
  },
  unknown: {
    title: (typed) => `「${typed}」という記事は見つかりません`,
    near: '近い名前の記事です。どれかを選ぶと、この場所に表示します。',
    nothing: '入力中に出る候補から選ぶか、/ask で質問の形でお試しください。',
  },
  help: {
    title: 'Rontenの使い方',
    lead: '論争のある政策について、出典と時点の付いた記事で答えます。どちらの側にも立ちません。',
    options:
      'どのコマンドでも、private で自分だけに表示、language で言語、format でカードかテキストかを選べます。番号(t01、m14など)でも記事を呼び出せます。',
    onMessage: 'メッセージのメニュー(アプリ)から選ぶと、関係する記事を自分だけに示します',
    menuNote: '回答の下のボタンは、押した人だけに答えます。',
  },
  about: {
    title: 'Ronten(論点)について',
    lead: '意見の分かれる政策を話し合うコミュニティのための、オープンソースのボットです。文章はすべて人が書き、出典と時点を付けています。回答の時に言語モデルは使いません。',
    neutralityTitle: '中立のための決まり',
    neutrality: [
      '賛否は同じ数、同じ長さで示し、結論は出しません。',
      '判定するのは主張だけです。人や政策への意見は判定しません。',
      'どの記述にも出典と時点を付け、読んだ出典と読んでいない出典を分けて示します。',
      '誤りは版を上げて直し、いつ何をなぜ変えたかを残します。',
    ],
    packTitle: '収録内容',
    pack: (title, entries, sources, read) =>
      `「${title}」: 記事${entries}件、出典${sources}件(うち本文を読んだもの${read}件)。`,
    version: (version) => `内容の版: ${version}`,
    licence: (name) => `文章のライセンス: ${name}`,
    privacy: '誰が何を調べたかは、保存も記録もしません。',
    invite: 'サーバーに追加する',
  },
  failures: {
    'unknown-command': () => 'このコマンドは今は使えません。Discordを再読み込みしてから、もう一度お試しください。',
    'missing-option': ({ option }) => `「${option}」を入力してください。`,
    'bad-option': ({ option }) => `「${option}」の値が読み取れませんでした。候補から選んでください。`,
    'too-long': ({ maximum }) => `長すぎます。${maximum}文字以内で入力してください。`,
    'old-button': () => 'このボタンは古くなっています。もう一度コマンドで呼び出してください。',
    'entry-gone': ({ code }) => `記事 ${code} は今はありません。/help から探してください。`,
    'not-yours': () => 'この回答を消せるのは、呼び出した人とモデレーターだけです。',
    'cannot-send': () =>
      'このチャンネルではメッセージを送れないため、共有できません。送れるチャンネルでお試しください。',
    channel: ({ fault }) => ja.channelFaults[fault],
    'too-fast': ({ seconds }) => `少し間をおいてください。${seconds}秒後にまた使えます。`,
  },
  apology: (id) => `申し訳ありません。処理中に問題が起きました。管理者にこの番号をお伝えください: ${id}`,
}
