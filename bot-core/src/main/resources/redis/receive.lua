-- Stores an item of a conversation once, and leases the conversation to this node if nobody holds it.
local conv, inbox, seen, transcript, ready, timers =
  KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local node, now, until_, retention = ARGV[1], tonumber(ARGV[2]), ARGV[3], ARGV[4]
local id, dedupe, item, line, timer = ARGV[5], ARGV[6], ARGV[7], ARGV[8], ARGV[9]
local limit, feed, from = tonumber(ARGV[10]), ARGV[11], ARGV[12]
local interval, burst = tonumber(ARGV[13]), tonumber(ARGV[14])

if timer ~= '' then
  -- Taking the timer away is what makes it fire once.
  local due = redis.call('ZSCORE', timers, timer)
  if not due or tonumber(due) > now then
    return {'dropped'}
  end
  redis.call('ZREM', timers, timer)
else
  local before = redis.call('HGET', seen, dedupe)
  if before then
    return {'duplicate', tonumber(before)}
  end
end
local joined = from ~= 'within' and ARGV[15] == '' and redis.call('HGET', conv, 'joined')
if joined then
  -- A door keeps as long as somebody comes through it.
  redis.call('PEXPIRE', conv, retention)
  redis.call('PEXPIRE', transcript, retention)
  return {'joined', joined, tonumber(redis.call('HGET', conv, 'lines'))}
end
if from == 'customer' then
  if redis.call('LLEN', inbox) >= limit then
    return {'full'}
  end
  -- In the long run one message each interval, so many at once after a rest. Who writes on is shut out, for twice as
  -- long each time, and begins again with one message; what comes meanwhile makes it no longer.
  local pace = redis.call('HMGET', conv, 'pace', 'shut', 'strikes')
  local due, shut, strikes = tonumber(pace[1] or '0'), tonumber(pace[2] or '0'), tonumber(pace[3] or '0')
  local longest = 300000
  if shut > now and shut <= now + longest then
    return {'full'}
  end
  -- More than the burst can use up was written by a node whose clock is ahead, and says nothing.
  if due > now + burst * interval then
    due = now
  end
  local free = due - (burst - 1) * interval
  if free > now then
    strikes = now > shut + longest and 0 or math.min(strikes, 20)
    shut = now + math.min(math.max(free - now, 1000 * 2 ^ strikes), longest)
    redis.call('HSET', conv, 'shut', string.format('%.0f', shut), 'strikes', strikes + 1,
      'pace', string.format('%.0f', shut + (burst - 1) * interval))
    return {'full'}
  end
  redis.call('HSET', conv, 'pace', string.format('%.0f', math.max(due, now) + interval))
elseif redis.call('HEXISTS', conv, 'state') == 0 then
  -- An event of a conversation that is forgotten by now.
  return {'dropped'}
end

local sequence = 0
if line ~= '' then
  sequence = redis.call('RPUSH', transcript, line)
  redis.call('PEXPIRE', transcript, retention)
  redis.call('PUBLISH', feed, node .. ' ' .. id .. ' ' .. sequence)
end
local number = redis.call('HINCRBY', conv, 'inbound', 1)
redis.call('RPUSH', inbox, string.format('%d %d ', number, sequence) .. item)
if timer == '' then
  redis.call('HSET', seen, dedupe, sequence)
  redis.call('PEXPIRE', seen, retention)
end
redis.call('PEXPIRE', conv, retention)
redis.call('PEXPIRE', inbox, retention)

local lease = redis.call('HMGET', conv, 'node', 'until', 'state')
if lease[1] and tonumber(lease[2]) > now then
  return {'held', number, sequence, lease[1]}
end
local fence = redis.call('HINCRBY', conv, 'fence', 1)
redis.call('HSET', conv, 'node', node, 'until', until_)
redis.call('ZADD', ready, until_, id)
return {'leased', number, sequence, fence, lease[3], redis.call('LRANGE', inbox, 0, -1)}
