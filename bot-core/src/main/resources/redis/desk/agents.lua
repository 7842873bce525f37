-- Reads one agent, or all of the roster in the order of ids: id, load, fields, whether the agent is here.
local only = ARGV[8]

local ids = redis.call('SMEMBERS', agents)
table.sort(ids)
local answers = {}
for _, agent in ipairs(ids) do
  if only == '' or only == agent then
    answers[#answers + 1] = {
      agent, redis.call('SCARD', load_ .. agent), redis.call('HGETALL', agent_ .. agent), here(agent) and 1 or 0
    }
  end
end
return answers
