-- Adds a note beside a transcript, behind what has been said by now. Answers {its number, the last line}.
-- The list holds "last-line JSON"; a note's number is its place, counted from 1.
local notes, transcript = KEYS[1], KEYS[2]
local json, retention = ARGV[1], ARGV[2]

local after = redis.call('LLEN', transcript)
local number = redis.call('RPUSH', notes, after .. ' ' .. json)
redis.call('PEXPIRE', notes, retention)
return {number, after}
