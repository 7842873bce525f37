/**
 * Real Redis servers for tests: one, a cluster, a group under a sentinel, one behind TLS. They
 * listen on loopback, keep their files in temporary folders and end with the JVM of the tests.
 */
@NullMarked
package io.kefu.core.redis.testing;

import org.jspecify.annotations.NullMarked;
