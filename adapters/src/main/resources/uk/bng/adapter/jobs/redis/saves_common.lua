-- What the scripts of saves share; MOST and KEPT (milliseconds) stand before it.
--
-- KEYS[1] is the root of all keys, a hash tag, so that they lie on one node of a cluster:
--   saves:ids             hash: what names a save, to the number it has
--   saves:save:NUMBER     hash, the save; step:NAME is the id of what a step made
--   saves:of:QUOTE        set of numbers: the saves of one quote
--   saves:line            sorted set of numbers by the moment from which they may be claimed, or the end of the lease
--   saves:asked           those of the line, by when they were asked for
--   saves:parked          sorted set of numbers by arrival
--   saves:over            sorted set of numbers by when they were asked for
--   saves:numbers, saves:arrivals, saves:fences   counters
-- ARGV[1] is added to the server's time, in milliseconds.

local ROOT = KEYS[1] .. ':saves'
local clock = redis.call('TIME')
local NOW = clock[1] * 1000 + math.floor(clock[2] / 1000) + tonumber(ARGV[1])
local FIELDS = {'quote', 'revision', 'object', 'record', 'job', 'owner', 'state', 'due', 'cause', 'arrival', 'asked',
  'attempts', 'fence', 'link_object', 'link_record', 'link_url'}
local STEPS = {'QUOTE', 'CHECK', 'FIELDS', 'NOTE'}

local function at(...)
  return table.concat({ROOT, ...}, ':')
end

local function text(number)
  return string.format('%.0f', number)
end

local function name_of(quote, revision, object, record)
  return cjson.encode({quote, revision, object, record})
end

local function read(number)
  local save = {number = number, key = at('save', number)}
  for i, value in ipairs(redis.call('HMGET', save.key, unpack(FIELDS))) do
    save[FIELDS[i]] = value or nil
  end
  if not save.quote then
    return nil
  end
  save.arrival, save.asked, save.due = tonumber(save.arrival), tonumber(save.asked), tonumber(save.due)
  return save
end

local function is_open(save)
  return save.state == 'waiting' or save.state == 'working' or save.state == 'parked'
end

local function is_worked_at(save)
  return save.state == 'working' and save.due > NOW
end

local function is_in_line(save)
  return save.state == 'waiting' or (save.state == 'working' and save.due <= NOW)
end

-- Files a save under the state it has now.
local function place(save, state, due, cause)
  for _, set in ipairs({'line', 'asked', 'parked', 'over'}) do
    redis.call('ZREM', at(set), save.number)
  end
  save.state, save.due, save.cause = state, due, cause
  redis.call('HSET', save.key, 'state', state, 'due', text(due))
  if cause then
    redis.call('HSET', save.key, 'cause', cause)
  else
    redis.call('HDEL', save.key, 'cause')
  end
  if state == 'waiting' or state == 'working' then
    redis.call('ZADD', at('line'), text(due), save.number)
    redis.call('ZADD', at('asked'), text(save.asked), save.number)
  elseif state == 'parked' then
    redis.call('ZADD', at('parked'), text(save.arrival), save.number)
  else
    redis.call('ZADD', at('over'), text(save.asked), save.number)
  end
end

-- The saves of a quote, the latest that was asked for first.
local function saves_of(quote)
  local saves = {}
  for _, number in ipairs(redis.call('SMEMBERS', at('of', quote))) do
    local save = read(number)
    if save then
      table.insert(saves, save)
    end
  end
  table.sort(saves, function(one, other) return one.arrival > other.arrival end)
  return saves
end

-- Whether nobody works at another save of its quote, and none was asked for before it.
local function is_first(save)
  for _, other in ipairs(saves_of(save.quote)) do
    if other.number ~= save.number
      and (is_worked_at(other) or (is_in_line(other) and other.arrival < save.arrival)) then
      return false
    end
  end
  return true
end

local function shown(save)
  return {save.quote, save.revision, save.object, save.record, save.job, save.owner, save.state, text(save.due),
    save.cause or false, save.attempts, save.link_object or false, save.link_record or false, save.link_url or false}
end

local function lend(save, term)
  save.attempts = text(tonumber(save.attempts) + 1)
  save.fence = text(redis.call('INCR', at('fences')))
  redis.call('HSET', save.key, 'attempts', save.attempts, 'fence', save.fence)
  place(save, 'working', NOW + term)
  local lease = {save.quote, save.revision, save.object, save.record, save.job, save.owner, save.fence, save.attempts,
    text(NOW - save.asked)}
  for _, step in ipairs(STEPS) do
    table.insert(lease, redis.call('HGET', save.key, 'step:' .. step) or false)
  end
  return lease
end

local function forget(save)
  redis.call('HDEL', at('ids'), name_of(save.quote, save.revision, save.object, save.record))
  redis.call('SREM', at('of', save.quote), save.number)
  redis.call('ZREM', at('over'), save.number)
  redis.call('DEL', save.key)
end

local function forget_all(numbers)
  for _, number in ipairs(numbers) do
    local save = read(number)
    if save then
      forget(save)
    else
      redis.call('ZREM', at('over'), number)
    end
  end
end

-- The save that a lease still has; nothing where it is lost.
local function under_lease()
  local number = redis.call('HGET', at('ids'), name_of(ARGV[2], ARGV[3], ARGV[4], ARGV[5]))
  local save = number and read(number)
  if save and is_worked_at(save) and save.fence == ARGV[6] then
    return save
  end
  return nil
end
