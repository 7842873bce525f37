-- A supervisor gives an open case to an agent, whoever has it.
local handoff, to, by = ARGV[8], ARGV[9], ARGV[10]

local status = owned(handoff, to)
if status == 'gone' then
  return answer('gone')
end
if redis.call('SISMEMBER', agents, to) == 0 then
  return answer('unknown')
end
if status ~= 'OPEN' then
  give(handoff, to)
  log(by, 'assign', handoff, to)
end
return answer('done', handoff)
