package io.kefu.console.signin;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.kefu.console.shape.AgentRow;
import java.util.Optional;

/**
 * What the page learns first.
 *
 * @param csrf what every change must carry in the header {@code X-CSRF-TOKEN}
 * @param me null if nobody is signed in
 * @param mustChangePassword whether a password must be chosen before anything else
 * @param secondFactor whether a code is asked for beside the password
 * @param mustEnrol whether a second factor must be set up before anything else
 * @param attachments whether files can be sent
 * @param maxLength characters of a message
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record SessionView(
    String csrf,
    Optional<AgentRow> me,
    boolean mustChangePassword,
    boolean secondFactor,
    boolean mustEnrol,
    boolean attachments,
    int maxLength) {}
