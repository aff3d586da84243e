import { ChannelType, ComponentType, TextInputStyle } from 'discord-api-types/v10'
import type { Person } from '../emulator/person/person.ts'
import { longest } from '../emulator/person/post.ts'
import type { Channel } from '../emulator/world/types.ts'
import type { FieldView, FormView, NewPostView } from './protocol.ts'
import type { Words } from './words/page.ts'

/** How somebody opens a post in a forum; null elsewhere. Discord's client asks for the same: a title, a message and tags. */
export const newPostView = (forum: Channel, person: Person, words: Words): NewPostView | null =>
  forum.type === ChannelType.GuildForum ? { form: formOf(forum, person, words), failed: person.mayPost() } : null

const formOf = (forum: Channel, person: Person, words: Words): FormView => ({
  title: words.newPost,
  parts: [
    textField(words.postTitle, 'title', TextInputStyle.Short),
    textField(words.postText, 'text', TextInputStyle.Paragraph),
    ...tagsField(forum, person, words),
  ],
})

const textField = (label: string, name: 'title' | 'text', style: TextInputStyle): FieldView => ({
  label,
  about: '',
  component: { type: ComponentType.TextInput, custom_id: name, style, max_length: longest[name] },
})

const tagsField = (forum: Channel, person: Person, words: Words): readonly FieldView[] => {
  const needsTag = forum.needsTag === true
  // A moderated tag is offered to those alone who may set it.
  const options = forum.tags.filter(({ id }) => person.mayTag(id)).map(({ id, name }) => ({ label: name, value: id }))
  if (options.length === 0) return []
  const counts = { required: needsTag, min_values: needsTag ? 1 : 0, max_values: longest.tags }
  return [
    {
      label: words.postTags,
      about: words.postTagsHelp,
      component: { type: ComponentType.CheckboxGroup, custom_id: 'tags', ...counts, options },
    },
  ]
}
