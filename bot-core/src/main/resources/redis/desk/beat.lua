-- An agent is here. Answers 'back' for one who had been taken for gone.
local agent = ARGV[8]

local status = redis.call('HGET', agent_ .. agent, 'status')
if not status or status == 'OFFLINE' then
  return answer('unknown')
end
redis.call('HSET', agent_ .. agent, 'beat', now)
if redis.call('HDEL', agent_ .. agent, 'gone') == 1 then
  tell('agent', agent)
  return answer('back')
end
return answer('done')
