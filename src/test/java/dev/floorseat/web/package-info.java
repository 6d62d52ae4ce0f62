/** How refusals reach a reader. */
@NullMarked
package dev.floorseat.web;

import org.jspecify.annotations.NullMarked;
