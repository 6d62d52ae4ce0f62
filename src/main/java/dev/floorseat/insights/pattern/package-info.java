/**
 * Finds what stands out in shared notes: which customers want what, which circumstances go with an insight, and which words. Suggests and
 * never decides.
 */
@NullMarked
@NamedInterface("pattern")
package dev.floorseat.insights.pattern;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
