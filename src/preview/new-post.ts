import { ChannelType, ComponentType, TextInputStyle } from 'discord-api-types/v10'
import type { Person } from '../emulator/person/person.ts'
import { longest } from '../emulator/person/post.ts'
import type { Channel } from '../emulator/world/types.ts'
import type { FormView, NewPostView } from './protocol.ts'
import { wordsIn } from './words/page.ts'

/** How somebody opens a post in a forum; null elsewhere. Discord's client asks for the same: a title, a message and tags. */
export const newPostView = (forum: Channel, person: Person, locale: string): NewPostView | null =>
  forum.type === ChannelType.GuildForum ? { form: formOf(forum, person, locale), failed: person.mayPost() } : null

const formOf = (forum: Channel, person: Person, locale: string): FormView => {
  const words = wordsIn(locale)
  const needsTag = forum.needsTag === true
  // A moderated tag is offered to those alone who may set it.
  const options = forum.tags.filter((tag) => person.mayTag(tag.id)).map((tag) => ({ label: tag.name, value: tag.id }))
  return {
    title: words.newPost,
    parts: [
      {
        label: words.postTitle,
        about: '',
        component: {
          type: ComponentType.TextInput,
          custom_id: 'title',
          style: TextInputStyle.Short,
          max_length: longest.title,
        },
      },
      {
        label: words.postText,
        about: '',
        component: {
          type: ComponentType.TextInput,
          custom_id: 'text',
          style: TextInputStyle.Paragraph,
          max_length: longest.text,
        },
      },
      ...(options.length === 0
        ? []
        : [
            {
              label: words.postTags,
              about: words.postTagsHelp,
              component: {
                type: ComponentType.CheckboxGroup,
                custom_id: 'tags',
                required: needsTag,
                min_values: needsTag ? 1 : 0,
                max_values: longest.tags,
                options,
              },
            } as const,
          ]),
    ],
  }
}
