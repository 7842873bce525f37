/** What supervisors see of the whole: counts by hour and day, today so far, and who did what. */
@NullMarked
package io.kefu.console.report;

import org.jspecify.annotations.NullMarked;
