-- Looks after what nobody looks after: agents who are gone, cases without an answer, snoozes that are
-- over, and words that were not delivered.
local limit = tonumber(ARGV[8])

for _, agent in ipairs(redis.call('SMEMBERS', agents)) do
  local of = redis.call('HMGET', agent_ .. agent, 'status', 'gone')
  if of[1] ~= 'OFFLINE' and of[2] ~= '1' and not here(agent) then
    lose(agent)
    log('', 'lapse', '', agent)
  end
end
for _, handoff in ipairs(redis.call('ZRANGEBYSCORE', unreplied, '-inf', now, 'LIMIT', 0, limit)) do
  local agent = get(handoff, 'agent')
  log('', 'overdue', handoff, agent)
  count('overdue')
  back(handoff, 'REQUEUED', agent)
end
for _, handoff in ipairs(redis.call('ZRANGEBYSCORE', snoozed, '-inf', now, 'LIMIT', 0, limit)) do
  wake(handoff)
end
informed = redis.call('SRANDMEMBER', undelivered, limit)
redis.call('ZREMRANGEBYSCORE', ended, '-inf', plus(now, -retention))
return answer('done')
