# syntax=docker/dockerfile:1

# What the program needs to run, and nothing else: no package of it has an install script, and none may run.
FROM node:24-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force

# The program in a few files, which takes the bundler of the development packages: it starts from them in half the time.
FROM node:24-slim AS compiled
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY src ./src
COPY commands ./commands
RUN node src/cli/compile.ts

# The content is checked and compiled and what finding learns from it is learnt here (.cache), so that a start in a container whose file
# system is read-only learns nothing. As the user who runs it: Node keeps compiled modules apart for each user and each path.
FROM node:24-slim AS prepared
WORKDIR /app
RUN chown node:node /app
USER node
COPY --chown=node:node --from=dependencies /app ./
COPY --chown=node:node src ./src
COPY --chown=node:node commands ./commands
COPY --chown=node:node content ./content
COPY --chown=node:node --from=compiled /app/.cache/program ./.cache/program
RUN node src/cli/content.ts check --lang en \
  && node --input-type=module --eval "import { enableCompileCache } from 'node:module'; import { readdirSync } from 'node:fs'; import { dirname } from 'node:path'; import { startModule } from '/app/src/program.js'; enableCompileCache('/app/.cache/compile'); const folder = dirname(startModule()); for (const file of readdirSync(folder)) if (file.endsWith('.js')) await import(folder + '/' + file)"

FROM node:24-slim
LABEL org.opencontainers.image.title="Ronten" \
  org.opencontainers.image.description="Curated, cited, dated and bilingual answers for communities that debate contested policy" \
  org.opencontainers.image.licenses="MIT AND CC-BY-4.0"
WORKDIR /app
# Owned by root: the program cannot change itself, whatever file system it stands on.
COPY --from=prepared /app ./
RUN install --directory --owner=node --group=node /data
ENV NODE_ENV=production \
  MALLOC_ARENA_MAX=2 \
  DATA_DIR=/data \
  HTTP_HOST=0.0.0.0 \
  OPS_HOST=127.0.0.1 \
  OPS_PORT=9090
USER node
VOLUME /data
EXPOSE 8080
# Alive is enough here: what is not ready, such as a database that is away, no restart mends.
HEALTHCHECK --interval=30s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.OPS_PORT + '/healthz', { signal: AbortSignal.timeout(2000) }).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
# Two threads for V8's compilers and its collector of garbage instead of four: what each keeps in memory is most of what differs from start to start.
CMD ["node", "--v8-pool-size=2", "src/main.js"]
