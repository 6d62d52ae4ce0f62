/** Floorseat, the manager-floor rotation and shadowing scheduler. Each package below is a module. */
@NullMarked
package dev.floorseat;

import org.jspecify.annotations.NullMarked;
