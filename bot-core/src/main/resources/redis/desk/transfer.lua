-- An agent passes a case on to another agent, or to a team.
local handoff, by, kind, to = ARGV[8], ARGV[9], ARGV[10], ARGV[11]

local status = owned(handoff, by)
if status ~= 'OPEN' then
  return answer(status, handoff)
end
if kind == 'agent' and redis.call('SISMEMBER', agents, to) == 0 then
  return answer('unknown')
end
if kind == 'agent' then
  give(handoff, to)
else
  redis.call('HSET', case_ .. handoff, 'team', to)
  back(handoff, 'TRANSFERRED', by)
end
count('transferred')
log(by, 'transfer', handoff, to)
return answer('done', handoff)
