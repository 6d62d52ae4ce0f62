/** Who was there: checking in to a visit, and the credit for it. */
@NullMarked
package dev.floorseat.rotation.attendance;

import org.jspecify.annotations.NullMarked;
