package io.kefu.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser loads of the widget, in bytes on the wire. */
@SpringBootTest(
    classes = TestChat.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "server.compression.enabled=true",
      "server.compression.min-response-size=256",
      "server.compression.mime-types=text/html,text/css,text/javascript,application/javascript,application/json"
    })
class WidgetWeightTest {

  private static final int MOST = 30 * 1024;
  private static final Pattern STATIC_IMPORT = Pattern.compile("from '\\./([a-z-]+\\.js)'");
  private static final Set<String> BEGINNING =
      Set.of("/widget.js", "/index.html", "/chat/chat.css", "/chat/labels.zh-CN.json");
  private static final Set<String> FOR_FILES =
      Set.of("/chat/files.js", "/chat/files.css", "/chat/files.zh-CN.json");

  @LocalServerPort private int port;
  private final HttpClient http = HttpClient.newHttpClient();

  private record Part(int weight, String text) {}

  @AfterEach
  void close() {
    http.shutdownNow();
  }

  @Test
  void widget_opened_isLight() {
    Set<String> loaded = new LinkedHashSet<>(BEGINNING);
    loaded.addAll(modules("/chat/main.js"));

    assertThat(loaded).hasSizeGreaterThan(15).doesNotContainAnyElementsOf(FOR_FILES);
    assertThat(loaded.stream().mapToInt(path -> get(path).weight()).sum()).isLessThan(MOST);
  }

  /** Those who send or see a file load this too, and it is all there is. */
  @Test
  void widget_withFiles_isLightToo() {
    Set<String> loaded = new LinkedHashSet<>(BEGINNING);
    loaded.addAll(modules("/chat/main.js"));
    loaded.addAll(FOR_FILES);

    assertThat(loaded.stream().mapToInt(path -> get(path).weight()).sum()).isLessThan(MOST);
  }

  @Test
  void scripts_asServed_haveNoCommentsAndAllTheRest() throws IOException {
    for (String path : modules("/chat/main.js")) {
      assertThat(get(path).text().lines().toList()).as(path).isEqualTo(code(path));
    }
  }

  /** The lines of a file that are no comment, found line by line, without their indentation. */
  private static List<String> code(String path) throws IOException {
    List<String> code = new ArrayList<>();
    try (var in =
        Objects.requireNonNull(WidgetWeightTest.class.getResourceAsStream("/static" + path))) {
      boolean comment = false;
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        String bare = line.strip();
        comment |= bare.startsWith("/*");
        if (!comment && !bare.startsWith("//")) {
          code.add(line.stripLeading());
        }
        comment &= !bare.endsWith("*/");
      }
    }
    return code;
  }

  private Set<String> modules(String first) {
    Set<String> all = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      String path = open.pop();
      if (all.add(path)) {
        Matcher imports = STATIC_IMPORT.matcher(get(path).text());
        imports.results().forEach(found -> open.push("/chat/" + found.group(1)));
      }
    }
    return all;
  }

  private Part get(String path) {
    try {
      HttpResponse<byte[]> answer =
          http.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                  .header("Accept-Encoding", "gzip")
                  .build(),
              BodyHandlers.ofByteArray());
      assertThat(answer.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
      try (var text = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
        return new Part(
            answer.body().length, new String(text.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(path, e);
    }
  }
}
