/** Owns how the product connects to addresses that people name: which it may, how long it waits. Knows no business module. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.floorseat.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
