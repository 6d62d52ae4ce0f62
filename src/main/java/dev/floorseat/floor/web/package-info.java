/** The pages and resources through which files come in. */
@NullMarked
package dev.floorseat.floor.web;

import org.jspecify.annotations.NullMarked;
