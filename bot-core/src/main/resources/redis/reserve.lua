-- Makes room for the file of a message, or finds the room it has already, which grows with a larger file.
local files = KEYS[1]
local message, id, size = ARGV[1], ARGV[2], tonumber(ARGV[3])
local most_files, most_bytes, retention = tonumber(ARGV[4]), tonumber(ARGV[5]), ARGV[6]

local known = redis.call('HGET', files, message)
local known_size = 0
if known then
  id, known_size = string.match(known, '^(%S+) (%d+)$')
  known_size = tonumber(known_size)
  if size <= known_size then
    return {id}
  end
end
local bytes = size - known_size
for _, file in ipairs(redis.call('HVALS', files)) do
  bytes = bytes + tonumber(string.match(file, '%d+$'))
end
if (not known and redis.call('HLEN', files) >= most_files) or bytes > most_bytes then
  return {}
end
redis.call('HSET', files, message, id .. ' ' .. ARGV[3])
redis.call('PEXPIRE', files, retention)
return {id}
