@NullMarked
package dev.floorseat.rules.book.web;

import org.jspecify.annotations.NullMarked;
