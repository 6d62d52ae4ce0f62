/** Finds rules and words by what somebody at the desk types, in German with its compounds and in English. */
@NullMarked
package dev.floorseat.rules.book.search;

import org.jspecify.annotations.NullMarked;
