-- Puts a request in the line once, and tells its number, how many are ahead and the time it may take.
-- One that has left the line does not come back: it may be told twice, and late.
local count_of_day, handoff, conversation, rank, json = KEYS[17], ARGV[8], ARGV[9], ARGV[10], ARGV[11]
local day, two_days, priority, team, due, at = ARGV[12], ARGV[13], ARGV[14], ARGV[15], ARGV[16], ARGV[17]
local unasked = ARGV[18]
local case = case_ .. handoff

if redis.call('HEXISTS', case, 'number') == 0 then
  local number = string.format('%s-%04d', day, redis.call('INCR', count_of_day))
  redis.call('PEXPIRE', count_of_day, two_days)
  redis.call('HSET', case, 'number', number, 'request', json, 'conversation', conversation,
    'state', 'WAITING', 'rank', rank, 'priority', priority, 'team', team, 'due', due,
    'since', at, 'joined', at, 'seq', 0, 'unread', 0, 'unasked', unasked)
  redis.call('PEXPIRE', case, retention)
  redis.call('ZADD', queue, rank, handoff)
  redis.call('ZADD', open_, rank, handoff)
  redis.call('RPUSH', history_ .. conversation, handoff)
  redis.call('PEXPIRE', history_ .. conversation, retention)
  count('queued')
  count('queued:' .. priority)
  log('', 'queue', handoff, priority)
  tell('case', handoff)
end
return {get(handoff, 'number'), place(handoff), expected(handoff)}
