-- Asks for one message of a receiver's own and the upstream's shared budget. Times and intervals are microseconds.
-- A budget is a hash: next (when the one after those counted is due), closed (nothing before this time).
-- Answers {'go'}, {'place', time} or {'wait', time}.
local shared, own = KEYS[1], KEYS[2]
local now = tonumber(ARGV[1])
local shared_interval, shared_burst = tonumber(ARGV[2]), tonumber(ARGV[3])
local own_interval, own_burst = tonumber(ARGV[4]), tonumber(ARGV[5])
local place = tonumber(ARGV[6])

local function read(budget)
  local fields = redis.call('HMGET', budget, 'next', 'closed')
  return tonumber(fields[1] or '0'), tonumber(fields[2] or '0')
end

local function count(budget, next_, at, interval)
  local due = math.max(next_, at) + interval
  redis.call('HSET', budget, 'next', string.format('%.0f', due))
  redis.call('PEXPIRE', budget, math.ceil((due - now) / 1000) + 60000)
end

local function answer(at)
  if at <= now then
    return {'go'}
  end
  return {'place', string.format('%.0f', at)}
end

local shared_next, shared_closed = read(shared)
local own_next, own_closed = read(own)
if place > 0 and place >= shared_closed and place >= own_closed then
  return answer(place)
end
local own_free = math.max(own_next - (own_burst - 1) * own_interval, own_closed)
if own_free > now then
  return {'wait', string.format('%.0f', own_free)}
end
local at = math.max(now, shared_next - (shared_burst - 1) * shared_interval, shared_closed)
count(shared, shared_next, at, shared_interval)
count(own, own_next, at, own_interval)
return answer(at)
