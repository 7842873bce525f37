package io.kefu.core.faq;

import java.util.Optional;

/** One thing to do. The detail is what only some deployments can say, such as an address. */
public record Step(String text, Optional<String> detail) {}
