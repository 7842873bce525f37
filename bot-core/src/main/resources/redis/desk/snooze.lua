-- An agent lays a case aside until a time.
local handoff, by, until_ = ARGV[8], ARGV[9], ARGV[10]

local status = owned(handoff, by)
if status == 'OPEN' then
  detach(handoff)
  redis.call('HSET', case_ .. handoff, 'state', 'SNOOZED', 'snoozed', until_)
  redis.call('ZADD', snoozed, until_, handoff)
  log(by, 'snooze', handoff, until_)
  tell('case', handoff)
  status = 'done'
end
return answer(status, handoff)
