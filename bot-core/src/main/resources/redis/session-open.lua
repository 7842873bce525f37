-- Begins a session.
local session = KEYS[1]
local agent, generation, ends, idle = ARGV[1], ARGV[2], ARGV[3], ARGV[4]

redis.call('HSET', session, 'agent', agent, 'generation', generation, 'ends', ends)
redis.call('PEXPIRE', session, idle)
return {1}
