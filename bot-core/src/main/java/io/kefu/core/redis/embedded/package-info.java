/**
 * A real Redis process for installations that have none: started, watched and stopped with the
 * application, its data in one folder. What was acknowledged is on disk, whoever is killed.
 */
@NullMarked
package io.kefu.core.redis.embedded;

import org.jspecify.annotations.NullMarked;
