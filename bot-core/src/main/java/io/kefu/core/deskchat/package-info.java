/**
 * The agents' desk in a chat program: each case has a thread there, agents write in it, and what
 * the chat program is called makes no difference. Who has a case is decided where the pages' desk
 * decides it.
 */
@NullMarked
package io.kefu.core.deskchat;

import org.jspecify.annotations.NullMarked;
