package io.kefu.telegram.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kefu.core.channel.http.Form;
import io.kefu.core.channel.http.PatientClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Calls the Bot API, each call once: whether to repeat it is the caller's to decide. Blocks; an
 * interrupted call is given up and answers {@link ApiAnswer.Unreachable}, the interrupt still set.
 */
public final class BotApi implements AutoCloseable {

  private static final Duration UPLOAD_PATIENCE = Duration.ofSeconds(30);

  private final URI base;
  private final BotToken token;
  private final PatientClient client = new PatientClient();
  private final ObjectMapper json =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  /**
   * @param server such as {@code https://api.telegram.org}
   */
  public BotApi(URI server, BotToken token) {
    this.base = server;
    this.token = token;
  }

  /** Calls a method that is answered at once, or given up after ten seconds. */
  public ApiAnswer call(PartialBotApiMethod<?> method) {
    return call(method, Duration.ofSeconds(10));
  }

  /** Calls a method that may be answered late. */
  public ApiAnswer call(PartialBotApiMethod<?> method, Duration patience) {
    return call(method.getMethod(), json.valueToTree(method), patience);
  }

  /** Calls a method that takes plain values. */
  public ApiAnswer call(String method, Map<String, ?> values) {
    return call(method, json.valueToTree(values), Duration.ofSeconds(10));
  }

  /** Calls a method that takes plain values and a file. */
  public ApiAnswer upload(String method, Map<String, String> values, Form.Part file) {
    Form form = new Form();
    values.forEach(form::value);
    form.file(file);
    HttpRequest request =
        HttpRequest.newBuilder(address("/bot", method))
            .header("Content-Type", form.type())
            .POST(HttpRequest.BodyPublishers.ofByteArray(form.bytes()))
            .build();
    return call(request, UPLOAD_PATIENCE);
  }

  /**
   * What is in a file, by the path that {@code getFile} tells; empty if it cannot be had in time or
   * is longer than this.
   */
  public Optional<byte[]> download(String path, int longest) {
    return client.download(address("/file/bot", path), longest);
  }

  private URI address(String door, String rest) {
    return base.resolve(door + token.value() + "/" + rest);
  }

  /** Reads an update; empty if it is none that this version understands. */
  public Optional<Update> update(JsonNode update) {
    try {
      return Optional.ofNullable(json.treeToValue(update, Update.class));
    } catch (JsonProcessingException strange) {
      return Optional.empty();
    }
  }

  /** Reads an update as it is posted to a webhook; empty if it is none. */
  public Optional<Update> update(byte[] body) {
    try {
      return update(json.readTree(body));
    } catch (IOException notJson) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private ApiAnswer call(String method, JsonNode body, Duration patience) {
    HttpRequest request =
        HttpRequest.newBuilder(address("/bot", method))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    return call(request, patience);
  }

  private ApiAnswer call(HttpRequest request, Duration patience) {
    return switch (client.call(request, patience)) {
      case PatientClient.Answer.Arrived(var response) -> read(response);
      case PatientClient.Answer.Missing(String cause) -> new ApiAnswer.Unreachable(cause);
    };
  }

  private ApiAnswer read(HttpResponse<String> response) {
    if (response.statusCode() >= 500) {
      return new ApiAnswer.Unreachable("HTTP " + response.statusCode());
    }
    try {
      JsonNode answer = json.readTree(response.body());
      return answer.path("ok").asBoolean()
          ? new ApiAnswer.Done(answer.path("result"))
          : refusal(answer, response.statusCode());
    } catch (JsonProcessingException notJson) {
      return new ApiAnswer.Unreachable("HTTP " + response.statusCode() + " without JSON");
    }
  }

  private static ApiAnswer refusal(JsonNode answer, int status) {
    int code = answer.path("error_code").asInt(status);
    JsonNode parameters = answer.path("parameters");
    if (code == 429) {
      return new ApiAnswer.SlowDown(
          Duration.ofSeconds(Math.max(1, parameters.path("retry_after").asLong(1))));
    }
    if (code >= 500) {
      return new ApiAnswer.Unreachable("error " + code);
    }
    JsonNode moved = parameters.path("migrate_to_chat_id");
    return new ApiAnswer.Refused(
        code,
        answer.path("description").asText(""),
        moved.isIntegralNumber() ? OptionalLong.of(moved.asLong()) : OptionalLong.empty());
  }
}
