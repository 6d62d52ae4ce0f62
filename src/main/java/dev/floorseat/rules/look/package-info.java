/**
 * Another look at what is tried, changed or due: files demand for it on the queues it is about, by somebody who did not bring it up,
 * and reads what was seen.
 */
@NullMarked
package dev.floorseat.rules.look;

import org.jspecify.annotations.NullMarked;
