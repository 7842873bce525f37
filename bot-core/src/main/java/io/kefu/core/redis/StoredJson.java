package io.kefu.core.redis;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON that is stored. What is empty, false or nothing may be left out. Unknown fields are
 * ignored, so that a node of the version before can read what a node of the next one wrote while
 * both run.
 */
public final class StoredJson {

  private static final JsonSetter.Value EMPTY_IF_ABSENT =
      JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

  private final JsonMapper mapper =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .withConfigOverride(String.class, text -> text.setNullHandling(EMPTY_IF_ABSENT))
          .withConfigOverride(List.class, list -> list.setNullHandling(EMPTY_IF_ABSENT))
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
          .build();

  public String write(Object value) {
    return mapper.writeValueAsString(value);
  }

  public <T> T read(String json, Class<T> type) {
    return mapper.readValue(json, type);
  }
}
