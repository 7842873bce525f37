-- Commits a turn if its fence is the newest: state, transcript, effects, timers and lease, or nothing.
-- The variable tail of ARGV: effects as (transcript line or '', task JSON), then timers as (member, due or '').
local conv, inbox, transcript, ready, timers, outbox, waiting =
  KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6], KEYS[7]
local node, fence, until_, retention, id = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local handled, state, group, feed = tonumber(ARGV[6]), ARGV[7], ARGV[8], ARGV[9]
local effects, timer_changes = tonumber(ARGV[10]), tonumber(ARGV[11])

if redis.call('HGET', conv, 'fence') ~= fence then
  return {'stale'}
end
if effects > 0 and redis.call('EXISTS', outbox) == 0 then
  redis.call('XGROUP', 'CREATE', outbox, group, '0', 'MKSTREAM')
end
-- From here on this fence is used up: the same commit sent once more is stale.
local next_fence = redis.call('HINCRBY', conv, 'fence', 1)
redis.call('LTRIM', inbox, handled, -1)
redis.call('HSET', conv, 'state', state)

-- What a lost outbox has taken with it can no longer be carried out, and must not hold up the rest.
local first = redis.call('LINDEX', waiting, 0)
while first and #redis.call('XRANGE', outbox, first, first) == 0 do
  redis.call('LPOP', waiting)
  first = redis.call('LINDEX', waiting, 0)
end
local idle = not first
local head = false
local at = 12
for _ = 1, effects do
  local line, task = ARGV[at], ARGV[at + 1]
  at = at + 2
  local sequence = 0
  if line ~= '' then
    sequence = redis.call('RPUSH', transcript, line)
    redis.call('PUBLISH', feed, node .. ' ' .. id .. ' ' .. sequence)
  end
  local entry = redis.call('XADD', outbox, '*', 'c', id, 's', sequence, 'e', task)
  redis.call('RPUSH', waiting, entry)
  if not head then
    head = {entry, sequence, task}
  end
end
if head and idle then
  redis.call('XCLAIM', outbox, group, node, 0, head[1], 'FORCE', 'JUSTID')
else
  head = false
end
for _ = 1, timer_changes do
  local member, due = ARGV[at], ARGV[at + 1]
  at = at + 2
  if due == '' then
    redis.call('ZREM', timers, member)
  else
    redis.call('ZADD', timers, due, member)
  end
end

local further = redis.call('LRANGE', inbox, 0, -1)
if #further == 0 then
  redis.call('HDEL', conv, 'node', 'until')
  redis.call('ZREM', ready, id)
else
  redis.call('HSET', conv, 'until', until_)
  redis.call('ZADD', ready, until_, id)
end
redis.call('PEXPIRE', conv, retention)
redis.call('PEXPIRE', transcript, retention)
if effects > 0 then
  redis.call('PEXPIRE', waiting, retention)
end
return {'done', head, further, next_fence}
