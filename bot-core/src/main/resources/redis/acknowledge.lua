-- Strikes out an effect, and claims the conversation's next one for this node.
local outbox, waiting = KEYS[1], KEYS[2]
local group, node, done = ARGV[1], ARGV[2], ARGV[3]

redis.call('XACK', outbox, group, done)
redis.call('XDEL', outbox, done)
if redis.call('LREM', waiting, 1, done) == 0 then
  -- Struck out before: what follows is with whoever did that.
  return nil
end
local next_ = redis.call('LINDEX', waiting, 0)
if not next_ then
  return nil
end
redis.call('XCLAIM', outbox, group, node, 0, next_, 'FORCE', 'JUSTID')
return redis.call('XRANGE', outbox, next_, next_)[1]
