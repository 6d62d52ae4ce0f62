/** Suggests what looks alike: to authors while they type, and to CX leads beside an insight. */
@NullMarked
package dev.floorseat.insights.suggestion;

import org.jspecify.annotations.NullMarked;
