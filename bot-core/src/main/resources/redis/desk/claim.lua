-- An agent takes a case that nobody has.
local handoff, agent = ARGV[8], ARGV[9]

local state = get(handoff, 'state')
if state == 'WAITING' then
  give(handoff, agent)
  log(agent, 'claim', handoff)
  return answer('done', handoff)
end
if state == 'ASSIGNED' or state == 'SNOOZED' then
  return answer(get(handoff, 'agent') == agent and 'done' or 'taken', handoff)
end
return answer('gone')
