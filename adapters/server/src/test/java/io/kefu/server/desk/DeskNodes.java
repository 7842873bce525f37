package io.kefu.server.desk;

import io.kefu.console.signin.Passwords;
import io.kefu.core.account.Account;
import io.kefu.core.account.Accounts;
import io.kefu.core.account.Credentials;
import io.kefu.core.account.Credentials.Password;
import io.kefu.core.account.Role;
import io.kefu.core.handoff.AgentId;
import io.kefu.core.handoff.agent.AgentProfile;
import io.kefu.core.redis.testing.RedisProcess;
import io.kefu.server.KefuApplication;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import redis.clients.jedis.UnifiedJedis;

/** Two applications on one Redis, started when first used and shared by all tests of the JVM. */
final class DeskNodes {

  static final String PASSWORD = "correct horse battery";

  private static final DeskNodes SHARED = new DeskNodes();

  private final RedisProcess redis = RedisProcess.start();
  private final ConfigurableApplicationContext first = start();
  private final ConfigurableApplicationContext second = start();
  private final Map<AgentId, Account> added = new ConcurrentHashMap<>();
  private final Map<AgentId, Class<?>> askedBy = new ConcurrentHashMap<>();

  private DeskNodes() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              first.close();
              second.close();
            }));
  }

  static DeskNodes shared() {
    return SHARED;
  }

  URI first() {
    return uri(first);
  }

  URI second() {
    return uri(second);
  }

  <T> T bean(Class<T> type) {
    return first.getBean(type);
  }

  /** Every address that controllers serve. */
  RequestMappingHandlerMapping mappings() {
    return first.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
  }

  /**
   * An agent of this id whose password is {@link #PASSWORD}, always of the role it began with.
   *
   * @throws AssertionError if it is of another role, or of another test, which may have changed it
   */
  Account agent(String id, Role role) {
    AgentId name = new AgentId(id);
    Class<?> test = test();
    Class<?> owner = askedBy.computeIfAbsent(name, _ -> test);
    Account agent = added.computeIfAbsent(name, fresh -> add(fresh, role));
    if (agent.role() != role || !owner.equals(test)) {
      throw new AssertionError(id + " is there already, as " + agent.role() + " of " + owner);
    }
    return agent;
  }

  private static Class<?> test() {
    return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
        .walk(frames ->
            frames
                .map(frame -> frame.getDeclaringClass().getNestHost())
                .filter(type -> type.getSimpleName().endsWith("Test"))
                .findFirst())
        .orElseThrow();
  }

  /** Lets everybody sign in who was locked out for failing to. */
  void forgetAttempts() {
    UnifiedJedis desk = bean(UnifiedJedis.class);
    desk.keys("kefu:{desk}:attempts:*").forEach(desk::del);
  }

  private Account add(AgentId id, Role role) {
    Account account =
        new Account(
            new AgentProfile(id, "客服" + id.value(), 5, Set.of()),
            role,
            new Credentials(bean(Passwords.class).hash(PASSWORD), Password.CHOSEN));
    if (!bean(Accounts.class).add(account)) {
      throw new AssertionError(id + " is there already");
    }
    return account;
  }

  private ConfigurableApplicationContext start() {
    SpringApplication application = new SpringApplication(KefuApplication.class);
    return application.run(
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--kefu.redis.url=redis://" + redis.address(),
        "--kefu.console.local-webhooks=true",
        "--kefu.console.session-check=500ms",
        "--spring.main.register-shutdown-hook=false",
        "--spring.jmx.enabled=false");
  }

  private static URI uri(ConfigurableApplicationContext node) {
    WebServer server = Objects.requireNonNull(((WebServerApplicationContext) node).getWebServer());
    int port = server.getPort();
    return URI.create("http://127.0.0.1:" + port);
  }
}
