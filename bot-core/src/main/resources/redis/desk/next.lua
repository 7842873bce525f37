-- An agent takes the first case of the line that is meant for the agent.
local agent = ARGV[8]

for _, handoff in ipairs(redis.call('ZRANGE', queue, 0, -1)) do
  if fits(agent, handoff) then
    give(handoff, agent)
    log(agent, 'claim', handoff)
    return answer('done', handoff)
  end
end
return answer('gone')
