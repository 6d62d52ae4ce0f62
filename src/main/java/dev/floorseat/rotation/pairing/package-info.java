/** Whether the two of a visit would do another one together: asked in private, and heeded without a word. */
@NullMarked
package dev.floorseat.rotation.pairing;

import org.jspecify.annotations.NullMarked;
