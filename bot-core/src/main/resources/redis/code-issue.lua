-- Gives out a code that takes a conversation to another channel, unless just this one is taken.
-- A hash: conversation, until (ms), by (the attempt that used it up). ARGV: conversation, until, kept (ms).
local code = KEYS[1]
if redis.call('EXISTS', code) == 1 then
  return {'taken'}
end
redis.call('HSET', code, 'conversation', ARGV[1], 'until', ARGV[2])
redis.call('PEXPIRE', code, ARGV[3])
return {'issued'}
