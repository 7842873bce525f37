/**
 * Web chat: the HTTP and WebSocket contract for the page, the widget and other clients. What is
 * said goes to the inbox; what is written comes back from the transcript, each line once, in order.
 */
@NullMarked
package io.kefu.webchat;

import org.jspecify.annotations.NullMarked;
