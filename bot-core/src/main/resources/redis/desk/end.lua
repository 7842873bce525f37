-- An agent ends a case: resolved, or given back to the bot.
local handoff, by, state = ARGV[8], ARGV[9], ARGV[10]

local status = owned(handoff, by)
if status == 'OPEN' then
  finish(handoff, state)
  count(state == 'RESOLVED' and 'resolved' or 'given-back')
  count('handled-ms', plus(now, -get(handoff, 'assigned')))
  inform(handoff, {type = 'released', how = state})
  log(by, state == 'RESOLVED' and 'resolve' or 'give-back', handoff)
  status = 'done'
end
return answer(status, handoff)
