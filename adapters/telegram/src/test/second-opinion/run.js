// Talks to the built program through somebody else's idea of Telegram: npm telegram-test-api.
//   mvn -DskipTests package && cd adapters/telegram/src/test/second-opinion && npm install && npm start
// JAVA names another java; what is found wrong is printed, and the exit code is 1.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import TelegramServer from 'telegram-test-api';

const TOKEN = '123456789:AAsecond-opinion-token-of-a-test_00000';
const JAR = path.resolve(import.meta.dirname, '../../../../server/target/kefu.jar');
const PATIENCE = 180_000;

const freePort = () =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(what, look) {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const found = await look();
    if (found) return found;
    await pause(100);
  }
  throw new Error(`not within ${PATIENCE / 1000} s: ${what}`);
}

/** Mends what the emulator is known to lack, and nothing else. */
function front(emulator, port) {
  const asked = [];
  const server = http.createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const method = request.url.split('/').at(-1).toLowerCase();
    asked.push(method);
    const answer = (json) => response.setHeader('content-type', 'application/json').end(JSON.stringify(json));
    if (['sendchataction', 'setmycommands'].includes(method)) return answer({ ok: true, result: true });
    const told = await fetch(`${emulator}${request.url}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const json = await told.json();
    if (method === 'getme') json.result.is_bot = true;
    if (method === 'getupdates' && json.result.length === 0) await pause(200);
    if (method === 'sendmessage' && json.ok) json.result.date = Math.floor(json.result.date / 1000);
    answer(json);
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve({ asked, close: () => server.close() })));
}

const [emulatorPort, frontPort, programPort] = [await freePort(), await freePort(), await freePort()];
const emulator = new TelegramServer({ port: emulatorPort, host: '127.0.0.1' });
await emulator.start();
const between = await front(`http://127.0.0.1:${emulatorPort}`, frontPort);
const data = mkdtempSync(path.join(tmpdir(), 'second-opinion-'));
const program = spawn(process.env.JAVA ?? 'java', ['-jar', JAR], {
  env: {
    ...process.env,
    SERVER_PORT: String(programPort),
    TELEGRAM_BOT_TOKEN: TOKEN,
    KEFU_TELEGRAM_API: `http://127.0.0.1:${frontPort}`,
    KEFU_REDIS_DATAFOLDER: path.join(data, 'redis'),
  },
  cwd: data,
  stdio: ['ignore', 'pipe', 'inherit'],
});
let log = '';
program.stdout.on('data', (chunk) => (log += chunk));

const client = emulator.getClient(TOKEN, { userId: 77, chatId: 77, firstName: 'Zhang' });
const sent = () => emulator.storage.botMessages.filter(({ message }) => String(message.chat_id) === '77');
const reply = async (number) => (await until(`reply ${number}`, () => sent()[number - 1])).message;
const steps = [];
const step = (name) => steps.push(name) && console.log(`ok  ${name}`);

let failed = false;
try {
  await until('the program receives', () => log.includes('Telegram: receiving'));
  step('long poll without a long poll, getMe with next to nothing');

  await client.sendCommand(client.makeCommand('/start'));
  const greeting = await reply(1);
  const labels = greeting.reply_markup.inline_keyboard.flat().map(({ text }) => text);
  assert.ok(labels.length > 1, 'a greeting with buttons');
  assert.equal(greeting.parse_mode, 'HTML');
  step(`/start is greeted, buttons: ${labels.join(' ')}`);

  const { text, callback_data: pressed } = greeting.reply_markup.inline_keyboard.flat()[0];
  assert.ok(Buffer.byteLength(pressed) <= 64, 'callback data of at most 64 bytes');
  const query = client.makeCallbackQuery(pressed);
  query.message = { ...query.message, message_id: sent()[0].messageId, date: Math.floor(Date.now() / 1000), reply_markup: greeting.reply_markup };
  await client.sendCallback(query);
  await reply(2);
  await until('the press is acknowledged', () => between.asked.includes('answercallbackquery'));
  step(`the button ${text} is answered and acknowledged`);

  await client.sendMessage(client.makeMessage('转账失败了怎么办'));
  const answer = await reply(3);
  assert.ok(answer.text.length > 20, 'an answer');
  step('a question is answered');

  await client.sendMessage(client.makeMessage('人工'));
  assert.match((await reply(4)).text, /人工/);
  step('the way to a person');

  await pause(500);
  assert.equal(new Set(sent().map(({ message }) => message.text)).size, sent().length, 'nothing twice');
  step(`${sent().length} messages, none twice`);
} catch (fault) {
  failed = true;
  console.error(fault, log.split('\n').slice(-20).join('\n'));
} finally {
  program.kill('SIGTERM');
  await new Promise((resolve) => (program.exitCode === null ? program.once('exit', resolve) : resolve()));
  between.close();
  await emulator.stop();
  rmSync(data, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
