-- Takes an agent off the roster.
local agent = ARGV[8]

lose(agent)
for _, handoff in ipairs(redis.call('ZRANGE', snoozed, 0, -1)) do
  if get(handoff, 'agent') == agent then
    back(handoff, 'REQUEUED')
  end
end
redis.call('SREM', agents, agent)
redis.call('DEL', agent_ .. agent)
return answer('done')
