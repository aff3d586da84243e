import { workerData } from 'node:worker_threads'
import { indexPack } from '../../content/pack.ts'
import type { PackData } from '../../content/schema/pack.ts'
import { createFinder } from '../../search/finder.ts'

/** What is to be learnt, and the folder in which what was learnt is kept. */
export type Lesson = { readonly data: PackData; readonly version: string; readonly models: string }

// Given by learn.ts alone.
const { data, version, models } = workerData as Lesson
createFinder(indexPack(data, version), models).prepare()
