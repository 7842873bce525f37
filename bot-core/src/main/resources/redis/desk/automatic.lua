-- Gives waiting cases to the least busy ready agents with free capacity, most urgent first.
-- Nobody gets back what was just taken away for want of an answer.
local free = {}
for _, agent in ipairs(redis.call('SMEMBERS', agents)) do
  local capacity = tonumber(redis.call('HGET', agent_ .. agent, 'capacity') or '0')
  local load = redis.call('SCARD', load_ .. agent)
  if load < capacity and ready(agent) then
    free[#free + 1] = {id = agent, load = load, capacity = capacity}
  end
end
table.sort(free, function(a, b)
  return a.id < b.id
end)
for _, handoff in ipairs(#free > 0 and redis.call('ZRANGE', queue, 0, 199) or {}) do
  local best
  for _, agent in ipairs(free) do
    if agent.load < agent.capacity and (not best or agent.load < best.load)
      and get(handoff, 'loser') ~= agent.id and fits(agent.id, handoff) then
      best = agent
    end
  end
  if best then
    give(handoff, best.id)
    log('', 'assign', handoff, best.id)
    best.load = best.load + 1
  end
end
return answer('done')
