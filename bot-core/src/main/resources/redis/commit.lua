-- Commits a turn if its fence is the newest: state, transcript, effects, timers and lease, or nothing.
-- The variable tail of ARGV: effects as (transcript line or '', task JSON), timers as (member, due or ''),
-- counts as (name, by).
local conv, inbox, transcript, ready, timers, outbox, waiting =
  KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6], KEYS[7]
local active, report, unanswered, muted = KEYS[8], KEYS[9], KEYS[10], KEYS[11]
local node, fence, until_, retention, id = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[5]
local handled, state, group, feed = tonumber(ARGV[6]), ARGV[7], ARGV[8], ARGV[9]
local effects, timer_changes, counts = tonumber(ARGV[10]), tonumber(ARGV[11]), tonumber(ARGV[12])
local now, forgotten, reports_kept, question = ARGV[13], ARGV[14], ARGV[15], ARGV[16]
local bots_hour, bots_ms, goes_on, pause = ARGV[17], ARGV[18], ARGV[19] == '1', tonumber(ARGV[20])
local joined, mute = ARGV[21], ARGV[22]

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
local at = 23
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
if joined == '' then
  redis.call('HDEL', conv, 'joined', 'lines')
else
  redis.call('HSET', conv, 'joined', joined)
  redis.call('HSETNX', conv, 'lines', redis.call('LLEN', transcript))
  -- Whoever follows the door finds what is behind it next.
  redis.call('PUBLISH', feed, node .. ' ' .. id .. ' ' .. redis.call('HGET', conv, 'lines') + 1)
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

for _ = 1, counts do
  redis.call('HINCRBY', report, ARGV[at], ARGV[at + 1])
  at = at + 2
end
if counts > 0 then
  redis.call('PEXPIRE', report, reports_kept)
end
-- The bot's time with a customer runs from a first message to the last answer, but over no long pause.
if bots_ms ~= '' then
  local last = goes_on and redis.call('HGET', conv, 'answered')
  local since = last and tonumber(now) - tonumber(last)
  if not since or since > pause then
    redis.call('HINCRBY', report, bots_hour .. ' bot-handled', 1)
    since = tonumber(bots_ms)
  end
  redis.call('HINCRBY', report, bots_hour .. ' bot-handled-ms', string.format('%.0f', math.max(since, 0)))
  redis.call('HSET', conv, 'answered', now)
  redis.call('PEXPIRE', report, reports_kept)
end
if question ~= '' then
  redis.call('XADD', unanswered, 'MINID', '~', forgotten, '*', 'c', id, 'q', question)
end
if mute ~= '' then
  redis.call('ZREMRANGEBYSCORE', muted, '-inf', now)
  if mute == '0' then
    redis.call('ZREM', muted, id)
  else
    redis.call('ZADD', muted, mute, id)
  end
end
redis.call('ZADD', active, now, id)
redis.call('ZREMRANGEBYSCORE', active, '-inf', forgotten)

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
