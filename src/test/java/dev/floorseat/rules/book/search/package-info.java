@NullMarked
package dev.floorseat.rules.book.search;

import org.jspecify.annotations.NullMarked;
