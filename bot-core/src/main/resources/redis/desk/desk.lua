-- What the scripts of the desk share: it is put before each of them. All keys are in one slot; those
-- that end in a colon are completed with an id. A script's own arguments begin at ARGV[8].
local queue, open_, ended, snoozed, unreplied = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5]
local agents, undelivered, events, audit, picks = KEYS[6], KEYS[7], KEYS[8], KEYS[9], KEYS[10]
local report, case_, agent_, load_ = KEYS[11], KEYS[12], KEYS[13], KEYS[14]
local pending_, history_ = KEYS[15], KEYS[16]
local now, retention, grace, audit_kept, feed = ARGV[1], ARGV[2], tonumber(ARGV[3]), ARGV[4], ARGV[5]
local reports_kept, reply_within = ARGV[6], cjson.decode(ARGV[7])
local informed = {}

local EVENTS_KEPT = 3600000
local PICKS_KEPT = 20

local function plus(time, more)
  return string.format('%.0f', tonumber(time) + tonumber(more))
end

local function get(handoff, field)
  return redis.call('HGET', case_ .. handoff, field) or ''
end

-- Tells every node that a case or an agent is not what it was.
local function tell(kind, id, ...)
  local version = redis.call(
    'XADD', events, 'MINID', '~', plus(now, -2 * EVENTS_KEPT), '*', 'k', kind, 'i', id, ...)
  local told = {v = version, k = kind, i = id}
  local more = {...}
  for at = 1, #more, 2 do
    told[more[at]] = more[at + 1]
  end
  redis.call('PUBLISH', feed, cjson.encode(told))
end

-- Writes down who did what.
local function log(agent, action, handoff, detail)
  redis.call('XADD', audit, 'MINID', '~', plus(now, -audit_kept), '*',
    'a', agent, 'w', action, 'h', handoff or '', 'd', detail or '', 't', now)
end

local function count(name, by)
  local hour = string.format('%02d ', math.floor(tonumber(now) / 3600000) % 24)
  redis.call('HINCRBY', report, hour .. name, by or 1)
  redis.call('PEXPIRE', report, reports_kept)
end

-- Leaves word for the conversation; delivered in this order, once each, whatever happens.
local function inform(handoff, item)
  item.handoff, item.number = handoff, get(handoff, 'number')
  local word = {
    id = string.format('desk:%s:%d', handoff, redis.call('HINCRBY', case_ .. handoff, 'words', 1)),
    handoff = handoff,
    conversation = get(handoff, 'conversation'),
    item = item
  }
  redis.call('RPUSH', pending_ .. handoff, cjson.encode(word))
  redis.call('PEXPIRE', pending_ .. handoff, retention)
  redis.call('SADD', undelivered, handoff)
  informed[#informed + 1] = handoff
end

local function here(agent)
  local of = redis.call('HMGET', agent_ .. agent, 'status', 'gone', 'beat')
  return of[1] and of[1] ~= 'OFFLINE' and of[2] ~= '1' and tonumber(of[3]) + grace > tonumber(now)
end

local function ready(agent)
  return here(agent) and redis.call('HGET', agent_ .. agent, 'status') == 'READY'
end

-- Whether the agent is meant to take this case out of the line.
local function fits(agent, handoff)
  local of = redis.call('HMGET', case_ .. handoff, 'team', 'due')
  if not of[1] or of[1] == '' or tonumber(of[2]) < tonumber(now) then
    return true
  end
  local teams = ' ' .. (redis.call('HGET', agent_ .. agent, 'teams') or '') .. ' '
  return teams:find(' ' .. of[1] .. ' ', 1, true) ~= nil
end

-- Takes a case from whoever has it.
local function detach(handoff)
  local agent = get(handoff, 'agent')
  redis.call('ZREM', queue, handoff)
  redis.call('ZREM', snoozed, handoff)
  redis.call('ZREM', unreplied, handoff)
  redis.call('HDEL', case_ .. handoff, 'snoozed')
  if redis.call('SREM', load_ .. agent, handoff) == 1 then
    tell('agent', agent)
  end
  return agent
end

-- Gives a case to an agent.
local function give(handoff, agent)
  local case = case_ .. handoff
  local waited = get(handoff, 'state') == 'WAITING'
  detach(handoff)
  redis.call('HSET', case, 'state', 'ASSIGNED', 'agent', agent, 'assigned', now)
  redis.call('SADD', load_ .. agent, handoff)
  local within = reply_within[get(handoff, 'priority')]
  if within then
    redis.call('ZADD', unreplied, plus(now, within), handoff)
  end
  if waited then
    redis.call('RPUSH', picks, now)
    redis.call('LTRIM', picks, -PICKS_KEPT, -1)
    count('picked')
    count('picked-ms', plus(now, -get(handoff, 'joined')))
    if tonumber(get(handoff, 'due')) < tonumber(now) then
      count('picked-late')
    end
  end
  local name = redis.call('HGET', agent_ .. agent, 'name') or agent
  local unasked = get(handoff, 'unasked') == '1'
  inform(handoff, {type = 'assigned', agent = agent, name = name, unasked = unasked})
  tell('agent', agent)
  tell('case', handoff)
end

-- Puts a case back in its old place in the line. Who loses it is not given it again unasked.
local function back(handoff, how, loser)
  detach(handoff)
  redis.call('HSET', case_ .. handoff, 'state', 'WAITING', 'joined', now, 'loser', loser or '')
  redis.call('HDEL', case_ .. handoff, 'agent')
  redis.call('ZADD', queue, get(handoff, 'rank'), handoff)
  count('requeued')
  inform(handoff, {type = 'released', how = how})
  tell('case', handoff)
end

-- Ends a case.
local function finish(handoff, state)
  detach(handoff)
  redis.call('HSET', case_ .. handoff, 'state', state, 'ended', now)
  redis.call('ZREM', open_, handoff)
  redis.call('ZADD', ended, now, handoff)
  tell('case', handoff)
end

-- Takes a snoozed case up again: with its agent if that one is here, else in the line.
local function wake(handoff)
  local agent = get(handoff, 'agent')
  if not here(agent) then
    back(handoff, 'REQUEUED')
    return
  end
  redis.call('ZREM', snoozed, handoff)
  redis.call('HDEL', case_ .. handoff, 'snoozed')
  redis.call('HSET', case_ .. handoff, 'state', 'ASSIGNED')
  redis.call('SADD', load_ .. agent, handoff)
  tell('agent', agent)
  tell('case', handoff)
end

-- The agent is not here any more: what is assigned goes back to the line.
local function lose(agent)
  redis.call('HSET', agent_ .. agent, 'gone', '1')
  for _, handoff in ipairs(redis.call('SMEMBERS', load_ .. agent)) do
    back(handoff, 'REQUEUED')
    log('', 'requeue', handoff, agent)
  end
  tell('agent', agent)
end

-- How many are ahead of a case in the line; 0 if it is not there.
local function place(handoff)
  return redis.call('ZRANK', queue, handoff) or 0
end

-- How long a case may have to wait, by the pace of the last half hour; '' if nobody can tell.
local function expected(handoff)
  local recent = {}
  for _, pick in ipairs(redis.call('LRANGE', picks, 0, -1)) do
    if tonumber(pick) > tonumber(now) - 1800000 then
      recent[#recent + 1] = tonumber(pick)
    end
  end
  if #recent < 3 or get(handoff, 'state') ~= 'WAITING' then
    return ''
  end
  return string.format('%.0f', (tonumber(now) - recent[1]) / #recent * (place(handoff) + 1))
end

-- 'OPEN' if the case is with this agent; else why not.
local function owned(handoff, agent)
  local state = get(handoff, 'state')
  if state ~= 'WAITING' and state ~= 'ASSIGNED' and state ~= 'SNOOZED' then
    return 'gone'
  end
  return get(handoff, 'agent') == agent and 'OPEN' or 'not-owner'
end

-- The answer of a script: what became of it, the case as it is now, and all words left for it.
local function answer(status, handoff)
  local words = {}
  for _, each in ipairs(informed) do
    for _, word in ipairs(redis.call('LRANGE', pending_ .. each, 0, -1)) do
      words[#words + 1] = word
    end
  end
  return {status, handoff and redis.call('HGETALL', case_ .. handoff) or {}, words}
end
