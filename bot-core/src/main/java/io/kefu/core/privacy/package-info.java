/**
 * Hides secrets and personal data in what people write, before anything is written anywhere.
 *
 * <p>A {@link io.kefu.core.privacy.Masker} reads a message once, in time linear in its length, and
 * answers with the text that may be kept and the kinds of what it hid. Nothing here remembers a
 * secret.
 */
@NullMarked
package io.kefu.core.privacy;

import org.jspecify.annotations.NullMarked;
