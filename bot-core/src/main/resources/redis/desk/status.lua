-- Sets an agent's status.
local agent, status = ARGV[8], ARGV[9]

if redis.call('SISMEMBER', agents, agent) == 0 then
  return answer('unknown')
end
local before = redis.call('HGET', agent_ .. agent, 'status')
redis.call('HSET', agent_ .. agent, 'status', status, 'beat', now)
if status == 'OFFLINE' then
  lose(agent)
else
  redis.call('HDEL', agent_ .. agent, 'gone')
  tell('agent', agent)
end
if before ~= status then
  log(agent, 'status', '', status)
end
return answer('done')
