-- Adds an agent to the roster, or changes what is known.
local agent, name, capacity, teams = ARGV[8], ARGV[9], ARGV[10], ARGV[11]

redis.call('SADD', agents, agent)
redis.call('HSET', agent_ .. agent, 'name', name, 'capacity', capacity, 'teams', teams)
redis.call('HSETNX', agent_ .. agent, 'status', 'OFFLINE')
redis.call('HSETNX', agent_ .. agent, 'beat', 0)
tell('agent', agent)
return answer('done')
