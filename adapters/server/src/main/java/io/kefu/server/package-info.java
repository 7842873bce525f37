/** The bootable application: it composes the modules and holds no logic of its own. */
@NullMarked
package io.kefu.server;

import org.jspecify.annotations.NullMarked;
