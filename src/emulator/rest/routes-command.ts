import { ApplicationCommandType, ApplicationIntegrationType, InteractionContextType } from 'discord-api-types/v10'
import type { APIApplicationCommand } from 'discord-api-types/v10'
import {
  ApplicationCommandCreateRequestSchema,
  ApplicationCommandPatchRequestPartialSchema,
  ApplicationCommandUpdateRequestSchema,
} from 'discord-api-spec/zod'
import { checkCommand } from '../validate/command.ts'
import type { JsonObject } from '../validate/json.ts'
import { integer, isObject, objectsIn, text } from '../validate/json.ts'
import { problemsOf } from '../validate/problem.ts'
import type { RegisteredCommand } from '../world/types.ts'
import type { World } from '../world/world.ts'
import type { Answer } from './answer.ts'
import { EMPTY, faulty, json, refuse } from './answer.ts'
import { REFUSALS } from './refusal.ts'
import type { Route, RouteRequest } from './request.ts'
import { bodyOf, param } from './request.ts'

/** Most commands of each type in one place (Discord docs, Application Commands; change log, 2026-03-03). */
const MAX_COMMANDS: Readonly<Record<number, number>> = {
  [ApplicationCommandType.ChatInput]: 100,
  [ApplicationCommandType.User]: 15,
  [ApplicationCommandType.Message]: 15,
  [ApplicationCommandType.PrimaryEntryPoint]: 1,
}

const duplicate = problemsOf('command-unique')

const scope = (request: RouteRequest): string | null => {
  return request.params['guild'] ?? null
}

const commandsIn = (world: World, guildId: string | null): readonly RegisteredCommand[] => {
  return [...world.commands.values()].filter((command) => command.guildId === guildId)
}

const typeOf = (body: JsonObject): ApplicationCommandType => {
  return integer(body['type']) === 0 ? ApplicationCommandType.ChatInput : integer(body['type'])
}

const same = (command: RegisteredCommand, body: JsonObject): boolean => {
  return command.wire.name === body['name'] && command.wire.type === typeOf(body)
}

/** Registers one validated command; one of the same name and type keeps its id. */
const register = (
  world: World,
  guildId: string | null,
  body: JsonObject,
  existing?: RegisteredCommand,
): RegisteredCommand => {
  const id = existing?.wire.id ?? world.nextId()
  const wire = {
    nsfw: false,
    default_member_permissions: null,
    integration_types: [ApplicationIntegrationType.GuildInstall],
    ...(guildId === null
      ? {
          contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
        }
      : { guild_id: guildId }),
    ...body,
    id,
    application_id: world.application.id,
    type: typeOf(body),
    description: text(body['description']),
    version: world.nextId(),
  }
  // Validated by Discord's schema before it comes here.
  const command = { wire: wire as unknown as APIApplicationCommand, guildId } satisfies RegisteredCommand
  world.commands.set(id, command)
  return command
}

const replaceAll = (request: RouteRequest): Answer => {
  const { world, body } = request
  const bodies = objectsIn(body)
  const problems = bodies.flatMap(([index, command]) => [
    ...checkCommand('ApplicationCommandUpdateRequest', ApplicationCommandUpdateRequestSchema, {
      body: command,
      at: [index],
      partial: false,
    }),
    ...(bodies
      .slice(0, index)
      .some(([, other]) => other['name'] === command['name'] && typeOf(other) === typeOf(command))
      ? [duplicate([index, 'name'], 'Application command names must be unique', 'APPLICATION_COMMANDS_DUPLICATE_NAME')]
      : []),
  ])
  if (problems.length > 0) return faulty(problems)
  const tooMany = Object.entries(MAX_COMMANDS).some(
    ([type, most]) => bodies.filter(([, command]) => typeOf(command) === Number(type)).length > most,
  )
  if (tooMany) return refuse(REFUSALS.tooManyCommands)
  const before = commandsIn(world, scope(request))
  for (const { wire } of before) world.commands.delete(wire.id)
  const commands = bodies.map(([, one]) =>
    register(
      world,
      scope(request),
      one,
      before.find((old) => same(old, one)),
    ),
  )
  world.events.emit({ type: 'commands-registered', guildId: scope(request) })
  return json(commands.map(({ wire }) => wire))
}

const create = (request: RouteRequest): Answer => {
  const { world } = request
  const body = bodyOf(request)
  const problems = checkCommand('ApplicationCommandCreateRequest', ApplicationCommandCreateRequestSchema, {
    body,
    at: [],
    partial: false,
  })
  if (problems.length > 0) return faulty(problems)
  const existing = commandsIn(world, scope(request)).find((command) => same(command, body))
  const { wire } = register(world, scope(request), body, existing)
  world.events.emit({ type: 'commands-registered', guildId: scope(request) })
  return json(wire, existing === undefined ? 201 : 200)
}

const withCommand = (request: RouteRequest, run: (command: RegisteredCommand) => Answer): Answer => {
  const command = request.world.commands.get(param(request, 'command'))
  if (command === undefined || command.guildId !== scope(request)) return refuse(REFUSALS.unknownCommand)
  return run(command)
}

const change = (request: RouteRequest, command: RegisteredCommand): Answer => {
  const { world } = request
  const body = bodyOf(request)
  const judged = { ...body, type: command.wire.type }
  const problems = checkCommand('ApplicationCommandPatchRequestPartial', ApplicationCommandPatchRequestPartialSchema, {
    body: judged,
    at: [],
    partial: true,
  }).filter(({ path }) => path.at(-1) !== 'type')
  if (problems.length > 0) return faulty(problems)
  const { wire } = register(world, command.guildId, { ...command.wire, ...body }, command)
  world.events.emit({ type: 'commands-registered', guildId: scope(request) })
  return json(wire)
}

const remove = (request: RouteRequest, command: RegisteredCommand): Answer => {
  request.world.commands.delete(command.wire.id)
  request.world.events.emit({ type: 'commands-registered', guildId: scope(request) })
  return EMPTY
}

/** Without `with_localizations` the lists leave the localizations out, at every depth. */
const withoutLocalizations = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutLocalizations)
  if (!isObject(value)) return value
  const kept = Object.entries(value).filter(([key]) => !key.endsWith('_localizations'))
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutLocalizations(one)]))
}

const list = (request: RouteRequest): Answer => {
  const wires = commandsIn(request.world, scope(request)).map(({ wire }) => wire)
  return json(request.query.get('with_localizations') === 'true' ? wires : withoutLocalizations(wires))
}

/** Commands, global and of one guild (Discord docs, Application Commands, Endpoints). */
export const commandRoutes: readonly Route[] = [
  '/applications/:app/commands',
  '/applications/:app/guilds/:guild/commands',
].flatMap((path): readonly Route[] => [
  { method: 'GET', path, run: list },
  { method: 'PUT', path, run: replaceAll },
  { method: 'POST', path, run: create },
  { method: 'GET', path: `${path}/:command`, run: (request) => withCommand(request, ({ wire }) => json(wire)) },
  {
    method: 'PATCH',
    path: `${path}/:command`,
    run: (request) => withCommand(request, (command) => change(request, command)),
  },
  {
    method: 'DELETE',
    path: `${path}/:command`,
    run: (request) => withCommand(request, (command) => remove(request, command)),
  },
])
