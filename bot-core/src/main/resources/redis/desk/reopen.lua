-- Opens a resolved case again: with its last agent if that one is ready, else at its priority in the line.
-- Tells its number, how many are ahead and the time it may take.
local handoff, rank, due = ARGV[8], ARGV[9], ARGV[10]
local case = case_ .. handoff

if get(handoff, 'state') == 'RESOLVED' then
  redis.call('ZREM', ended, handoff)
  redis.call('HDEL', case, 'ended', 'stars', 'comment')
  redis.call('HSET', case, 'state', 'WAITING', 'rank', rank, 'due', due, 'joined', now)
  redis.call('ZADD', open_, rank, handoff)
  count('reopened')
  local agent = get(handoff, 'agent')
  if ready(agent) then
    give(handoff, agent)
  else
    redis.call('HDEL', case, 'agent')
    redis.call('ZADD', queue, rank, handoff)
    tell('case', handoff)
  end
end
return {get(handoff, 'number'), place(handoff), expected(handoff), answer('done')[3]}
