-- Strikes out an effect, and claims the conversation's next one for this node.
local outbox, waiting, marks = KEYS[1], KEYS[2], KEYS[3]
local group, node, done = ARGV[1], ARGV[2], ARGV[3]
local sequence, failure, retention, feed, news = ARGV[4], ARGV[5], ARGV[6], ARGV[7], ARGV[8]

redis.call('XACK', outbox, group, done)
redis.call('XDEL', outbox, done)
if redis.call('LREM', waiting, 1, done) == 0 then
  -- Struck out before: what follows is with whoever did that.
  return nil
end
if sequence ~= '0' then
  redis.call('HSET', marks, 'sent', sequence)
  if failure ~= '' then
    redis.call('HSET', marks, 'failed:' .. sequence, failure)
  end
  redis.call('PEXPIRE', marks, retention)
end
if news ~= '' then
  redis.call('PUBLISH', feed, news)
end
local next_ = redis.call('LINDEX', waiting, 0)
if not next_ then
  return nil
end
redis.call('XCLAIM', outbox, group, node, 0, next_, 'FORCE', 'JUSTID')
return redis.call('XRANGE', outbox, next_, next_)[1]
