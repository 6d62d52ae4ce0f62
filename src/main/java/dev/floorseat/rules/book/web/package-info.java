/** The rule book, the desk, the line-up card and the wall, for people. */
@NullMarked
package dev.floorseat.rules.book.web;

import org.jspecify.annotations.NullMarked;
