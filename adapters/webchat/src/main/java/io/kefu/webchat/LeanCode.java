package io.kefu.webchat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Leaves out of scripts and style sheets the comments that stand on lines of their own and the
 * indentation: a fifth of what a browser would load. Comments behind code stay; nothing else is
 * touched, so a text over several lines must not rely on how it is indented.
 */
final class LeanCode implements ResourceTransformer {

  private static final Set<String> KINDS = Set.of("js", "css");
  private static final Pattern COMMENTS =
      Pattern.compile("(?m)^[ \\t]*(?:/\\*(?s:.*?)\\*/[ \\t]*|//.*)\\R");
  private static final Pattern INDENTATION = Pattern.compile("(?m)^[ \\t]+");

  @Override
  public Resource transform(
      HttpServletRequest request, Resource file, ResourceTransformerChain chain)
      throws IOException {
    Resource before = chain.transform(request, file);
    return isCode(before.getFilename()) ? new TransformedResource(before, slim(before)) : before;
  }

  private static boolean isCode(@Nullable String name) {
    String ending = StringUtils.getFilenameExtension(name);
    return ending != null && KINDS.contains(ending);
  }

  private static byte[] slim(Resource file) throws IOException {
    String code = file.getContentAsString(StandardCharsets.UTF_8);
    String lean = INDENTATION.matcher(COMMENTS.matcher(code).replaceAll("")).replaceAll("");
    return lean.getBytes(StandardCharsets.UTF_8);
  }
}
