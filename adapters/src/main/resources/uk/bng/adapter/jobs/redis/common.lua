-- What all scripts share; the rules of a job's life stand before it, written from the one place where they are kept.
--
-- KEYS[1] is the root of all keys, a hash tag, so that they lie on one node of a cluster:
--   job:ID              hash, the job
--   owned:OWNER:PHASE   sorted set of ids by arrival: an owner's jobs that stand so
--   about:OWNER:RECORD  sorted set of ids by arrival: an owner's jobs that belong to a CRM record
--   pending             sorted set of ids by the moment from which they may be claimed
--   delayed             those of them whose moment is still to come
--   queue:OWNER         sorted set of ids by arrival: those of them that may be claimed now
--   owners              sorted set of the owners with a queue, by whose turn it is
--   running             sorted set of ids by the end of the lease
--   finished            sorted set of PHASE:OWNER:ID:RECORD by the moment until which they are kept; the record may be empty
--   key:OWNER:KEY       what an idempotency key stands for
--   session:DIGEST      hash, the session of a page
--   arrivals, turns, fence   counters
-- ARGV[1] is added to the server's time, in milliseconds.

local ROOT = KEYS[1]
local clock = redis.call('TIME')
local NOW = clock[1] * 1000 + math.floor(clock[2] / 1000) + tonumber(ARGV[1])

local function at(...)
  return table.concat({ROOT, ...}, ':')
end

-- Lua writes large numbers with an exponent unless it is told otherwise.
local function text(number)
  return string.format('%.0f', number)
end

local function tell(news)
  redis.call('PUBLISH', at('news'), news)
end

local function read_job(id)
  local key = at('job', id)
  local found = redis.call('HMGET', key, 'owner', 'arrival', 'phase', 'attempt', 'fence', 'lease', 'asked', 'ready',
    'expires')
  local expires = tonumber(found[9] or NOW + 1)
  if not found[1] or expires <= NOW then
    return nil
  end
  return {
    id = id,
    key = key,
    owner = found[1],
    arrival = found[2],
    phase = found[3],
    attempt = tonumber(found[4]),
    fence = found[5],
    lease = tonumber(found[6] or 0),
    asked = found[7] == '1',
    ready = tonumber(found[8] or NOW),
    finished = found[9] ~= false
  }
end

local function is_under(job, fence)
  return job and job.phase == 'running' and job.fence == fence and job.lease > NOW
end

-- Lets a waiting job be claimed; an owner who had none has the last turn.
local function queue(owner, arrival, id)
  redis.call('ZADD', at('queue', owner), arrival, id)
  redis.call('ZADD', at('owners'), 'NX', text(redis.call('INCR', at('turns'))), owner)
  tell('queued')
end

local function unqueue(owner, id)
  local key = at('queue', owner)
  if redis.call('ZREM', key, id) == 1 and redis.call('EXISTS', key) == 0 then
    redis.call('ZREM', at('owners'), owner)
  end
end

local function wait(job, ready)
  redis.call('ZADD', at('pending'), text(ready), job.id)
  if ready > NOW then
    redis.call('ZADD', at('delayed'), text(ready), job.id)
  else
    queue(job.owner, job.arrival, job.id)
  end
end

-- Takes a job out of where it stood, and files it under another phase.
local function place(job, phase)
  if job.phase == 'pending' then
    redis.call('ZREM', at('pending'), job.id)
    redis.call('ZREM', at('delayed'), job.id)
    unqueue(job.owner, job.id)
  else
    redis.call('ZREM', at('running'), job.id)
  end
  redis.call('ZREM', at('owned', job.owner, job.phase), job.id)
  redis.call('ZADD', at('owned', job.owner, phase), job.arrival, job.id)
  redis.call('HSET', job.key, 'phase', phase)
  job.phase = phase
end

local function touch(job)
  redis.call('HINCRBY', job.key, 'sequence', 1)
  redis.call('HSET', job.key, 'updated', text(NOW))
  tell('changed ' .. job.id)
end

local function start(job, till)
  place(job, 'running')
  job.attempt = job.attempt + 1
  job.fence = text(redis.call('INCR', at('fence')))
  redis.call('HSET', job.key, 'attempt', job.attempt, 'fence', job.fence, 'lease', text(till))
  redis.call('ZADD', at('running'), text(till), job.id)
end

local function requeue(job, attempt, till)
  place(job, 'pending')
  redis.call('HDEL', job.key, 'fence', 'lease', 'progress')
  redis.call('HSET', job.key, 'attempt', attempt, 'ready', text(till))
  wait(job, till)
end

-- The CRM record that a job belongs to; '' where there is none.
local function record_of(job)
  return redis.call('HGET', job.key, 'record') or ''
end

local function finished_name(phase, owner, id, record)
  return table.concat({phase, owner, id, record}, ':')
end

local function finish(job, ending)
  local expires = text(NOW + RETENTION)
  place(job, ending.phase)
  redis.call('ZADD', at('finished'), expires, finished_name(ending.phase, job.owner, job.id, record_of(job)))
  redis.call('HDEL', job.key, 'fence', 'lease', 'progress', 'asked', 'ready')
  redis.call('HSET', job.key, 'expires', expires)
  for _, name in ipairs({'log', 'figures', 'answer', 'fault', 'detail'}) do
    if ending[name] then
      redis.call('HSET', job.key, name, ending[name])
    end
  end
  redis.call('PEXPIRE', job.key, RETENTION)
end

local function flag(fact)
  return fact and '1' or '0'
end

-- Moves a job as the rules say. till: when its lease or its pause ends; told: how its worker ends it.
local function move(job, name, till, told)
  local facts = flag(job.attempt < ATTEMPTS) .. flag(job.asked)
  local turn = RULES[job.phase .. ' ' .. name .. ' ' .. facts] or 'REFUSED'
  if turn == 'REFUSED' or (turn == 'ASKED' and job.asked) then
    return turn
  end
  if turn == 'STARTED' then
    start(job, till)
  elseif turn == 'ASKED' then
    redis.call('HSET', job.key, 'asked', '1')
  elseif turn == 'REQUEUED' then
    requeue(job, job.attempt, till)
  elseif turn == 'REFUNDED' then
    requeue(job, job.attempt - 1, till)
  else
    finish(job, ENDINGS[turn] or told)
  end
  touch(job)
  return turn
end

-- A job that somebody else took out of the server must not stop all others.
local function vanish(id)
  redis.call('ZREM', at('pending'), id)
  redis.call('ZREM', at('running'), id)
  return 'VANISHED'
end

local function end_leases(most)
  local requeued, lost = 0, 0
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', at('running'), '-inf', text(NOW), 'LIMIT', 0, most)) do
    local job = read_job(id)
    local turn = job and move(job, 'LOSE_LEASE', NOW) or vanish(id)
    if turn == 'REQUEUED' then
      requeued = requeued + 1
    elseif turn == 'WORKER_LOST' then
      lost = lost + 1
    end
  end
  return requeued, lost
end

-- Lets jobs be claimed whose pause is over.
local function promote(most)
  for _, id in ipairs(redis.call('ZRANGEBYSCORE', at('delayed'), '-inf', text(NOW), 'LIMIT', 0, most)) do
    redis.call('ZREM', at('delayed'), id)
    local job = read_job(id)
    if job then
      queue(job.owner, job.arrival, id)
    else
      vanish(id)
    end
  end
end

-- The job itself may be gone by then, so all it is filed under is told.
local function remove(phase, owner, id, record)
  redis.call('DEL', at('job', id))
  redis.call('ZREM', at('owned', owner, phase), id)
  redis.call('ZREM', at('finished'), finished_name(phase, owner, id, record))
  if record ~= '' then
    redis.call('ZREM', at('about', owner, record), id)
  end
end
