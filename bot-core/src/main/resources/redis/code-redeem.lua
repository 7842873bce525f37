-- Uses a code up, once; the same attempt made again fares as before.
-- ARGV: the conversation in which it was sent, attempt, now (ms).
local code = KEYS[1]
local fields = redis.call('HMGET', code, 'conversation', 'until', 'by')
local conversation, until_, by = fields[1], fields[2], fields[3]
if not conversation then
  return {'wrong'}
end
if by == ARGV[2] then
  return {'opens', conversation}
end
if conversation == ARGV[1] then
  return {'own'}
end
if by then
  return {'used'}
end
if tonumber(until_) <= tonumber(ARGV[3]) then
  return {'expired'}
end
redis.call('HSET', code, 'by', ARGV[2])
return {'opens', conversation}
