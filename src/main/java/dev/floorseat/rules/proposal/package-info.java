/** Proposals: insights in rule form, made by themselves, edited by people, and decided by somebody who wrote none of it. */
@NamedInterface("proposals")
@NullMarked
package dev.floorseat.rules.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
